# Completion of quoth-extract's options and their values, for bash. Installed where bash-completion looks; without it:
#   source quoth-extract.bash
_quoth_extract() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    COMPREPLY=()
    case $before in
    -f | --format) COMPREPLY=($(compgen -W "text json jsonl brat csv html" -- "$word")) ;;
    --offsets) COMPREPLY=($(compgen -W "bytes codepoints utf16" -- "$word")) ;;
    -o | --output | --lexicon) COMPREPLY=($(compgen -d -- "$word")) ;;
    *)
        if [[ $word == -* ]]; then
            COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" --help 2>/dev/null | grep -oE -- '--[a-z-]+')" -- "$word"))
        else
            COMPREPLY=($(compgen -f -- "$word"))
        fi
        ;;
    esac
}

complete -o filenames -F _quoth_extract quoth-extract
