import { configureGlobal, readConfigureGlobal } from 'fast-check';

/** That a property fails is all that is asked; the smallest example would take a hundred further runs. */
configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
