#!/usr/bin/env bash
# Builds kube-apiserver from its Go module, and takes the CustomResourceDefinitions of the Gateway API, Istio and Prometheus' operator out of theirs, for `npm run test:platforms`.
# Kept in SEATRIAL_KUBERNETES or ~/.cache/seatrial/kubernetes: 106 MB, ten minutes once, two gigabytes of modules. Needs Go; the tests need etcd beside it.
set -euo pipefail
version=1.36.3
gateway=v1.6.3
istio=v1.32.0
operator=v0.85.0
folder=${SEATRIAL_KUBERNETES:-$HOME/.cache/seatrial/kubernetes}
wanted="kubernetes $version, gateway-api $gateway, istio $istio, prometheus-operator $operator"
[ "$(cat "$folder/installed.txt" 2>/dev/null)" != "$wanted" ] || { echo "everything is in $folder"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$folder/crds"
cd "$work"
export GOFLAGS="-buildvcs=false -mod=mod"
field() { sed -n "s/^\t\"$1\": \"\(.*\)\",\{0,1\}$/\1/p"; }
# What is built stays where definitions alone are others.
if [ "$(cut -d, -f1 "$folder/installed.txt" 2>/dev/null)" != "kubernetes $version" ]; then
  # A module of its own, as that of Kubernetes names its parts by folders.
  printf 'module kube\ngo 1.26\nrequire k8s.io/kubernetes v%s\n' "$version" >go.mod
  printf '//go:build tools\npackage tools\nimport _ "k8s.io/kubernetes/cmd/kube-apiserver"\n' >tools.go
  own=$(go mod download -json "k8s.io/kubernetes@v$version" | field GoMod)
  for part in $(grep -oE 'k8s\.io/[a-z0-9-]+ => \./staging' "$own" | cut -d' ' -f1 | sort -u); do
    echo "replace $part => $part v0.${version#1.}" >>go.mod
  done
  names=k8s.io/component-base/version
  go build -ldflags "-s -w -X $names.gitVersion=v$version -X $names.gitMajor=1 -X $names.gitMinor=$(echo "$version" | cut -d. -f2)" \
    -o "$folder/kube-apiserver" k8s.io/kubernetes/cmd/kube-apiserver
fi
crds=$(go mod download -json "sigs.k8s.io/gateway-api@$gateway" | field Dir)/config/crd/standard
install -m 644 "$crds"/gateway.networking.k8s.io_httproutes.yaml "$folder/crds"
# One file has all of Istio's.
all=$(go mod download -json "istio.io/api@$istio" | field Dir)/kubernetes/customresourcedefinitions.gen.yaml
awk -v RS='---\n' '/\n  name: virtualservices.networking.istio.io\n/' "$all" >"$folder/crds/networking.istio.io_virtualservices.yaml"
alerts=$(go mod download -json "github.com/prometheus-operator/prometheus-operator@$operator" | field Dir)/example/prometheus-operator-crd
install -m 644 "$alerts"/monitoring.coreos.com_prometheusrules.yaml "$folder/crds"
echo "$wanted" >"$folder/installed.txt"
echo "installed in $folder"
