#!/usr/bin/env bash
# Fetches Kafka as Maven Central has it, for the tests of `seatrial stream`, which start it.
# Kept in SEATRIAL_KAFKA or ~/.cache/seatrial/kafka: 43 MB, half a minute once. Needs Maven; the tests need Java 17 beside it.
set -euo pipefail
pom=$(cd "$(dirname "$0")" && pwd)/pom.xml
folder=${SEATRIAL_KAFKA:-$HOME/.cache/seatrial/kafka}
! cmp -s "$pom" "$folder/installed.xml" || { echo "everything is in $folder"; exit 0; }
rm -rf "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$pom" "$work"
mvn --quiet --file "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lib"
cp "$pom" "$folder/installed.xml"
echo "installed in $folder"
