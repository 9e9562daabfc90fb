#!/usr/bin/env bash
# Builds the lesson's server as an image archive without Docker and without pulling anything: a static program and a
# static busybox on an empty base. Needs root, Go and Debian's package manager.
#
#   sample-app/build-image.sh [OUTPUT.tar] [NAME:TAG]        (hello-app.tar, localhost/hello-app:v1)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
output=${1:-hello-app.tar}
tag=${2:-localhost/hello-app:v1}

missing=()
command -v buildah >/dev/null || missing+=(buildah)
dpkg -s busybox-static >/dev/null 2>&1 || missing+=(busybox-static)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/rootfs/bin" "$work/rootfs/usr/local/bin"
(cd "$here" && CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o "$work/rootfs/usr/local/bin/hello-app" .)
cp "$(dpkg -L busybox-static | grep -E '/bin/busybox$' | head -n 1)" "$work/rootfs/bin/busybox"
for applet in $("$work/rootfs/bin/busybox" --list); do
  [ "$applet" = busybox ] || ln -s busybox "$work/rootfs/bin/$applet"
done
cat >"$work/Dockerfile" <<'DOCKERFILE'
FROM scratch
COPY rootfs /
ENV PATH=/usr/local/bin:/bin
EXPOSE 1322
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/hello-app"]
DOCKERFILE

buildah --storage-driver vfs bud --isolation chroot -q -t "$tag" "$work" >/dev/null
rm -f "$output"
buildah --storage-driver vfs push -q "$tag" "docker-archive:$output:$tag"
echo "$output holds $tag"
