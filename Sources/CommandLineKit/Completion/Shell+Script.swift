extension Shell {
  /// The script that asks the application for completions.
  func script(for name: String) -> String {
    let template =
      switch self {
      case .bash: Self.bashScript
      case .zsh: Self.zshScript
      case .fish: Self.fishScript
      }
    // A function's name can't have a dash in every shell.
    let function = String(name.map { $0 == "-" ? "_" : $0 })
    return template.split(separator: "@FUNCTION@", omittingEmptySubsequences: false)
      .joined(separator: function)
      .split(separator: "@NAME@", omittingEmptySubsequences: false).joined(separator: name) + "\n"
  }

  /// Bash parts words at `=` and `:`, which belong to the word here: they are joined again before
  /// asking, and what bash has parted off is taken from the answers.
  private static let bashScript = #"""
    # bash completion for @NAME@
    _@FUNCTION@() {
      local words=() answer=() count=0 joining= part whole i
      for ((i = 1; i <= COMP_CWORD; i++)); do
        part=${COMP_WORDS[i]}
        if [[ $part =~ ^[=:]+$ && $count -gt 0 ]]; then
          words[count-1]+=$part
          joining=1 part=
        elif [[ $joining ]]; then
          words[count-1]+=$part
          joining=
        else
          words[count++]=$part
        fi
      done
      whole=${words[count-1]}
      mapfile -t answer < <(command @NAME@ __complete bash -- "${words[@]}" 2>/dev/null)
      case ${answer[0]} in
        files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$part") ;;
        directories) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$part") ;;
        *)
          COMPREPLY=("${answer[@]:1}")
          COMPREPLY=("${COMPREPLY[@]#"${whole%"$part"}"}")
          [[ ${#COMPREPLY[@]} -eq 1 && $COMPREPLY == *= ]] && compopt -o nospace
          ;;
      esac
    }
    complete -F _@FUNCTION@ @NAME@
    """#

  private static let zshScript = #"""
    #compdef @NAME@
    _@FUNCTION@() {
      local -a answer closed open
      answer=("${(@f)$(command @NAME@ __complete zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
      case $answer[1] in
        files) compset -P '--*='; _files ;;
        directories) compset -P '--*='; _files -/ ;;
        *)
          shift answer
          open=("${(@M)answer:#*=(|:*)}")
          closed=("${(@)answer:|open}")
          _describe -V @NAME@ closed -U -- open -U -S ''
          ;;
      esac
    }
    if [[ $funcstack[1] == _@FUNCTION@ ]]; then
      _@FUNCTION@ "$@"
    else
      compdef _@FUNCTION@ @NAME@
    fi
    """#

  private static let fishScript = #"""
    # fish completion for @NAME@
    function __@FUNCTION@_complete
      set -l words (commandline -opc)
      set -l current (commandline -ct)
      set -l answer (command @NAME@ __complete fish -- $words[2..] "$current" 2>/dev/null)
      set -l prefix (string match -r -- '^--[^=]*=' "$current")
      set -l value (string replace -r -- '^--[^=]*=' '' "$current")
      switch "$answer[1]"
        case files
          printf '%s\n' "$prefix"(__fish_complete_path "$value")
        case directories
          printf '%s\n' "$prefix"(__fish_complete_directories "$value" '')
        case '*'
          printf '%s\n' $answer[2..]
      end
    end
    complete -c @NAME@ -f -a '(__@FUNCTION@_complete)'
    """#
}
