// package.json
var version = "0.1.0";
var peerDependencies = { "@platformatic/kafka": "2.12.1" };

export { version as n, peerDependencies as t };