#!/bin/sh
# Rebuilds the vendored files of src/thidua/web/common/static/thidua from their packages.
# Needs node with npm, and pyftsubset (Python packages fonttools and brotli). Run by hand when a
# version in package.json, the list of icons or the list of Bootstrap's parts changes; what it
# makes is committed, so neither running nor testing the project needs any of this.
#   sh tools/assets/build.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../src/thidua/web/common/static/thidua
cd "$here"
npm install --silent --no-audit --no-fund --no-package-lock
packages=$here/node_modules
mkdir -p "$out/fonts" "$out/licences"

"$packages/.bin/sass" --quiet --no-source-map --no-charset --style=compressed --load-path="$packages" \
  bootstrap.scss "$out/bootstrap.css"
cp "$packages/htmx.org/dist/htmx.min.js" "$out/htmx.min.js"
node sprite.mjs icons.txt "$packages/bootstrap-icons/icons" > "$out/icons.svg"

subset() { # from to [options]: hinting goes, screens of today do not read it
  from=$1 to=$2
  shift 2
  pyftsubset "$from" --output-file="$out/fonts/$to" --flavor=woff2 --no-hinting "$@"
}
text=$packages/@fontsource/be-vietnam-pro/files/be-vietnam-pro
for weight in 400 600; do
  subset "$text-latin-$weight-normal.woff2" "bvp-latin-$weight.woff2" --unicodes='*'
  subset "$text-vietnamese-$weight-normal.woff2" "bvp-vietnamese-$weight.woff2" --unicodes='*'
  # digits of one width: Be Vietnam Pro has none
  subset "$packages/@fontsource/inter/files/inter-latin-$weight-normal.woff2" "so-$weight.woff2" \
    --unicodes='U+25,U+2B-2E,U+30-39,U+2030,U+2212' --layout-features='tnum'
done
paper=$packages/@fontsource/tinos/files/tinos
for face in 400-normal 400-italic 700-normal; do
  subset "$paper-latin-$face.woff2" "tinos-latin-$face.woff2" --unicodes='*'
  subset "$paper-vietnamese-$face.woff2" "tinos-vietnamese-$face.woff2" --unicodes='*'
done

for name in bootstrap bootstrap-icons htmx.org @fontsource/be-vietnam-pro @fontsource/inter \
  @fontsource/tinos; do
  cp "$packages/$name/LICENSE" "$out/licences/$(basename "$name" .org).txt"
done
