/**
 * What each shell is told: ask `fmh complete` for the words typed so far, and offer its answer line by line. No answer is ever
 * evaluated by the shell, so nothing in it can run, and what was typed is passed on as it stands.
 */
export const COMPLETION_SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# fmh completion for bash. Load it with: source <(fmh completion bash)
_fmh() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(fmh complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == */ ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _fmh fmh
`,
  zsh: `#compdef fmh
# fmh completion for zsh. Load it with: source <(fmh completion zsh)
_fmh() {
  local -a found
  found=("\${(@f)$(fmh complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if (( \${#found} )) && [[ -n "\${found[1]}" ]]; then
    compadd -- "\${found[@]}"
  else
    _files
  fi
}
compdef _fmh fmh
`,
  fish: `# fmh completion for fish. Load it with: fmh completion fish | source
function __fmh_complete
    set -l typed (commandline -opc) (commandline -ct)
    set -l found (fmh complete $typed[2..-1] 2>/dev/null)
    if set -q found[1]
        printf '%s\\n' $found
    else
        set -l flag (string match -r -- '^--[a-z-]+=' $typed[-1])
        for path in (__fish_complete_path (string replace -- "$flag" '' $typed[-1]))
            printf '%s\\n' "$flag$path"
        end
    end
end
complete -c fmh -f -a '(__fmh_complete)'
`,
  powershell: `# fmh completion for PowerShell. Load it with: fmh completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName fmh -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $typed += '' }
  fmh complete @typed 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`,
};
