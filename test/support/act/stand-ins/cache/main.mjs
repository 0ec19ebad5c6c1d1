console.log('Cache not found.');
