/// What runs at the target, here or on the server: a POSIX shell with coreutils and flock, which keeps
/// the lock as long as it lives and does what it is told, a line at a time.
///
/// Whoever finds the lock held tries again for eight seconds: one who was killed a moment ago may have a
/// step of his left to end.
///
/// Each answer ends with a line that begins with RS (U+001E) and says the exit status. The shell ends
/// with its input, so no lock outlives the program that asked for it; where the connection dies without
/// anybody being told, the lines `.` stay away, and after ten minutes a watchman ends it. A step of its
/// own may take as long as it needs.
///
///     PLACE/unionsite-target.json     whose site it is
///     PLACE/releases/0012-20250310T081500Z/
///     PLACE/current → releases/0012-20250310T081500Z
///     PLACE/.unionsite-lock           held by flock; says by whom
enum ReleaseScript {
  /// How many releases are kept, with the one that readers see.
  static let kept = 5

  /// Begins a folder that is not yet a release.
  static let stagePrefix = ".new-"

  /// The command that a login shell is given. Single quotes are the same in all of them.
  static func command(place: String) -> String {
    "exec sh -c \(quoted(text)) unionsite \(quoted(place))"
  }

  /// A text as one word of a shell.
  static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
      + "'"
  }

  /// The program; its argument is the place.
  static let text = #"""
    umask 022
    LC_ALL=C; export LC_ALL
    unset CDPATH
    case $1 in /*|./*|../*) place=$1 ;; *) place=./$1 ;; esac
    sums=
    watchman=
    trap 'rm -rf "$sums"; [ -z "$watchman" ] || kill "$watchman" 2>/dev/null' EXIT
    trap 'exit 1' HUP INT TERM
    look() {
      for tool in flock rsync b2sum; do
        command -v $tool >/dev/null || { echo "lacks $tool"; return 0; }
      done
      if [ ! -e "$place" ] && [ ! -L "$place" ]; then
        above=$(dirname "$place")
        if [ -d "$above" ]; then echo empty; else echo "missing $above"; fi
        return 0
      fi
      [ -d "$place" ] || { echo "foreign ${place##*/}"; return 0; }
      ls -A "$place" 2>&1 >/dev/null || return 1
      if [ -f "$place/unionsite-target.json" ]; then
        echo "stamp $(head -c 65536 "$place/unionsite-target.json" | tr -d '\n')"
      else
        first=$(ls -A "$place" | grep -v -x -e lost+found -e .unionsite-lock | head -n 1)
        if [ -n "$first" ]; then echo "foreign $first"; else echo empty; fi
        return 0
      fi
      shown=$(readlink "$place/current")
      [ -z "$shown" ] || echo "current ${shown##*/}"
      for each in "$place"/releases/[0-9]*; do
        [ -d "$each" ] && echo "release ${each##*/} $(sed -n 's/.*"files":\([0-9]*\).*/\1/p' "$each/unionsite-stamp.json" 2>/dev/null)"
      done
      return 0
    }
    take() {
      [ -d "$place" ] || mkdir "$place" 2>&1 || return 1
      cd "$place" 2>&1 || return 1
      place=.
      { : >>.unionsite-lock; } 2>&1 || return 1
      exec 9<>.unionsite-lock
      tries=0
      until flock -n 9 2>&1; do
        [ $? = 1 ] || return 1
        tries=$((tries + 1))
        [ $tries -lt 9 ] || { echo "busy $(head -c 200 .unionsite-lock | tr -d '\n')"; return 0; }
        sleep 1
      done
      { echo "$1" >.unionsite-lock; } 2>&1 || return 1
      (
        exec 9>&- </dev/null >/dev/null 2>&1
        while sleep 30; do
          kill -0 $$ || exit 0
          [ -z "$(find .unionsite-lock -mmin +10)" ] || { kill $$; exit 0; }
        done
      ) &
      watchman=$!
    }
    sums() {
      [ -n "$sums" ] || sums=$(mktemp -d 2>&1) || { echo "$sums"; sums=; return 1; }
      (
        rm -f "$sums"/* && : >"$sums/others" && cd "$place/releases/$1" || exit
        find . ! -type d \( -type f -print0 -o -fprintf "$sums/others" '-  %p\n' \) |
          xargs -0 -r -n 1000 -P "$(nproc)" sh -c 'b2sum -l 128 -- "$@" 2>/dev/null >>"$0/$$"' "$sums"
        sort -o "$sums/list" "$sums"/*
      ) 2>&1 || return 1
      b2sum -l 128 <"$sums/list"
    }
    list() { cat "$sums/list"; }
    awake() {
      (
        exec 9>&- </dev/null >/dev/null 2>&1
        while sleep 60 && kill -0 $$; do touch .unionsite-lock; done
      ) &
      waker=$!
      "$@"
      result=$?
      kill $waker 2>/dev/null
      return $result
    }
    begin() {
      [ -f unionsite-target.json ] || {
        printf '%s\n' "$2" >.unionsite-target-new && mv .unionsite-target-new unionsite-target.json
      } 2>&1 || return 1
      mkdir -p releases 2>&1 || return 1
      sweep
      while [ "$(date +%s)" = "$(stat -c %Y current 2>/dev/null)" ]; do sleep 0.1 2>/dev/null || sleep 1; done
      [ -n "$3" ] || { mkdir "releases/.new-$1" 2>&1; return; }
      said=$(cp -al "releases/$3" "releases/.new-$1" 2>&1) && return
      case $said in *"No space left"* | *"quota exceeded"*) echo "$said"; return 1 ;; esac
      rm -rf "releases/.new-$1" 2>&1 && cp -r "releases/$3" "releases/.new-$1" 2>&1
    }
    remove() {
      (cd "releases/.new-$1" && shift && rm -rf -- "$@") 2>&1
    }
    tidy() { find "releases/.new-$1" -type d -empty -delete 2>&1; }
    finish() {
      sync -f "releases/.new-$1" 2>/dev/null || sync
      name=$1-$(date -u +%Y%m%dT%H%M%SZ)
      { printf '%s\n' "$2" >.unionsite-target-new && mv .unionsite-target-new unionsite-target.json; } 2>&1 || return 1
      mv "releases/.new-$1" "releases/$name" 2>&1 || return 1
      show "$name" && echo "release $name"
    }
    show() {
      rm -f .current-new 2>&1 || return 1
      ln -s "releases/$1" .current-new 2>&1 || return 1
      mv -T .current-new current 2>&1 || return 1
      sync -f . 2>/dev/null || sync
    }
    drop() {
      for each; do mv "releases/$each" "releases/.old-$each"; done
      sweep
    }
    sweep() { rm -rf releases/.old-* releases/.new-* 2>/dev/null; return 0; }
    while IFS= read -r line; do
      case $line in
      .) [ -z "$watchman" ] || touch .unionsite-lock; continue ;;
      esac
      if [ -n "$watchman" ]; then awake eval "$line"; else eval "$line"; fi
      printf '\036%s\n' $?
    done
    """#
}
