// Generated from schemas/ by `npm run generate`. Do not edit.
import type { ErrorObject } from 'ajv';
import type { CatalogIndex, CatalogModel, CatalogShard, CatalogVersion, Certificate, Certification, Deployment, LedgerEvent, FollowerReport, GatewayAccess, GatewayLine, GuardTrip, LiveDecision, Model, Outcome, Report, Settings, ModelVersion, LiveWindow, CsvDialect, TestHistory } from './types.ts';
interface Validator<T> {
  (data: unknown): data is T;
  errors?: ErrorObject[] | null;
}
export declare const validateCatalogIndex: Validator<CatalogIndex>;
export declare const validateCatalogModel: Validator<CatalogModel>;
export declare const validateCatalogShard: Validator<CatalogShard>;
export declare const validateCatalogVersion: Validator<CatalogVersion>;
export declare const validateCertificate: Validator<Certificate>;
export declare const validateCertification: Validator<Certification>;
export declare const validateDeployment: Validator<Deployment>;
export declare const validateLedgerEvent: Validator<LedgerEvent>;
export declare const validateFollowerReport: Validator<FollowerReport>;
export declare const validateGatewayAccess: Validator<GatewayAccess>;
export declare const validateGatewayLine: Validator<GatewayLine>;
export declare const validateGuardTrip: Validator<GuardTrip>;
export declare const validateLiveDecision: Validator<LiveDecision>;
export declare const validateModel: Validator<Model>;
export declare const validateOutcome: Validator<Outcome>;
export declare const validateReport: Validator<Report>;
export declare const validateSettings: Validator<Settings>;
export declare const validateModelVersion: Validator<ModelVersion>;
export declare const validateLiveWindow: Validator<LiveWindow>;
export declare const validateCsvDialect: Validator<CsvDialect>;
export declare const validateTestHistory: Validator<TestHistory>;
