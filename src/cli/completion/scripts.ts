/** The shells that completion is written for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The line of an answer that asks the shell for names of files too: no candidate begins so. */
export const FILES_LINE = ':files';

/** The hidden command that answers for the words after `--`, the last of which is not whole. */
export const COMPLETE_COMMAND = '__complete';

/** What the shell reads once. `command`: the words that start Seatrial, such as node and the file that it runs. */
export function renderScript(shell: Shell, command: readonly string[]): string {
  const quote = shell === 'fish' ? quoteFish : quotePosix;
  return { bash, zsh, fish }[shell](`${command.map(quote).join(' ')} ${COMPLETE_COMMAND} --`);
}

/**
 * Nothing of the line is evaluated: it is split at spaces. Bash itself takes `@`, `=` and `:` for ends of words (COMP_WORDBREAKS) and
 * replaces only what stands after them, so that much is taken off each answer.
 */
function bash(ask: string): string {
  return `# bash completion of seatrial: source <(seatrial completion bash)
_seatrial() {
  local line=\${COMP_LINE:0:COMP_POINT} words word value rest breaks kept=
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  word=\${words[\${#words[@]}-1]}
  breaks=\${COMP_WORDBREAKS//[^@:=]/}
  [[ -n $breaks ]] && kept=\${word%"\${word##*["$breaks"]}"}
  COMPREPLY=()
  while IFS=$'\\t' read -r value rest; do
    if [[ $value == ${FILES_LINE} ]]; then compopt -o default 2>/dev/null; else COMPREPLY+=("\${value#"$kept"}"); fi
  done < <(${ask} "\${words[@]:1}" 2>/dev/null)
}
complete -F _seatrial seatrial
`;
}

function zsh(ask: string): string {
  return `#compdef seatrial
# zsh completion of seatrial: source <(seatrial completion zsh), after compinit
_seatrial() {
  local line value words_of files=
  local -a found
  while IFS= read -r line; do
    if [[ $line == ${FILES_LINE} ]]; then files=1; continue; fi
    value=\${line%%$'\\t'*} words_of=\${line#*$'\\t'}
    found+=("\${value//:/\\\\:}\${words_of:+:$words_of}")
  done < <(${ask} "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe seatrial found
  [[ -n $files ]] && _files
}
if [[ \${funcstack[1]} == _seatrial ]]; then _seatrial "$@"; else compdef _seatrial seatrial; fi
`;
}

function fish(ask: string): string {
  return `# fish completion of seatrial: seatrial completion fish | source
function __seatrial_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (${ask} $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = ${FILES_LINE}
            __fish_complete_path "$current"
        else
            printf '%s\\n' $line
        end
    end
end
complete -c seatrial -f -a '(__seatrial_complete)'
`;
}

function quotePosix(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function quoteFish(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}
