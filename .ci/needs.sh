# Sourced by ./run, ./test and .ci/run: says or installs what the machine lacks.

# need COMMAND-OR-FILE PACKAGE … : installs Debian packages where they are missing and it may; elsewhere names them.
need() {
  local missing=()
  while [ $# -gt 0 ]; do
    command -v "$1" >/dev/null 2>&1 || compgen -G "$1" >/dev/null || missing+=("$2")
    shift 2
  done
  [ ${#missing[@]} -eq 0 ] && return
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing ${missing[*]} …"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && return
  fi
  echo "Please install: ${missing[*]} (Debian, Ubuntu: sudo apt-get install ${missing[*]})." >&2
  return 1
}

need_sdk() {
  command -v dotnet >/dev/null || { echo "Please install the .NET 10 SDK: https://dotnet.microsoft.com/download" >&2; exit 1; }
  command -v npm >/dev/null || { echo "Please install Node.js 20 or later with npm: https://nodejs.org" >&2; exit 1; }
}

# Chromium prints letters and badges, in fonts of every script.
need_printer() {
  need chromium chromium '/usr/share/fonts/opentype/noto/NotoSerifCJK*' fonts-noto-cjk '/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf' fonts-noto-core
}
