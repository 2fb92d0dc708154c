# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_corridor_global_optspecs
    string join \n color= h/help V/version
end

function __fish_corridor_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_corridor_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_corridor_using_subcommand
    set -l cmd (__fish_corridor_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c corridor -n "__fish_corridor_needs_command" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_needs_command" -s V -l version -d 'Print version'
complete -c corridor -n "__fish_corridor_needs_command" -f -a "report" -d 'Write the brief on an area and its counterpart'
complete -c corridor -n "__fish_corridor_needs_command" -f -a "explain" -d 'Show where a printed number comes from'
complete -c corridor -n "__fish_corridor_needs_command" -f -a "observations" -d 'List numbers as published'
complete -c corridor -n "__fish_corridor_needs_command" -f -a "countries" -d 'Names, codes and groups of countries'
complete -c corridor -n "__fish_corridor_needs_command" -f -a "money" -d 'Read and convert amounts of money'
complete -c corridor -n "__fish_corridor_needs_command" -f -a "period" -d 'Read periods as people write them'
complete -c corridor -n "__fish_corridor_needs_command" -f -a "data" -d 'Look after data packages'
complete -c corridor -n "__fish_corridor_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand report" -l area -d 'The country or group that the brief is about, by its id or name' -r
complete -c corridor -n "__fish_corridor_using_subcommand report" -l counterpart -d 'The country on the other side' -r
complete -c corridor -n "__fish_corridor_using_subcommand report" -l lang -d 'The language of the brief' -r -f -a "en\t'English'
ru\t'Russian'
zh\t'Chinese'"
complete -c corridor -n "__fish_corridor_using_subcommand report" -s o -l output -d 'Write to this file, in the format of its ending (.md, .html, .json); may be given more than once. Without it the brief goes to standard output' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand report" -l format -d 'The format on standard output' -r -f -a "md\t'Markdown with footnotes'
html\t'One page without scripts'
json\t'A tree of figures'"
complete -c corridor -n "__fish_corridor_using_subcommand report" -l data -d 'Use the data package in this folder instead of the bundled one' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand report" -l extend -d 'Add the data package in this folder; may be given more than once' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand report" -l as-of -d 'Use only what can be shown to have been known on this day' -r
complete -c corridor -n "__fish_corridor_using_subcommand report" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand explain" -l format -d 'The format' -r -f -a "text\t'A tree for people'
json\t'The tree as data'"
complete -c corridor -n "__fish_corridor_using_subcommand explain" -l lang -d 'The language of the explanation' -r -f -a "en\t'English'
ru\t'Russian'
zh\t'Chinese'"
complete -c corridor -n "__fish_corridor_using_subcommand explain" -l data -d 'Use the data package in this folder instead of the bundled one' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand explain" -l extend -d 'Add the data package in this folder; may be given more than once' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand explain" -l as-of -d 'Use only what can be shown to have been known on this day' -r
complete -c corridor -n "__fish_corridor_using_subcommand explain" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand explain" -l rows -d 'Also list the rows of a table that a figure counts'
complete -c corridor -n "__fish_corridor_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l concept -d 'The concept; with a final dot all below it, as `trade.goods.`' -r
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l area -d 'What the numbers are about, seen from the body that reports' -r
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l counterpart -d 'The other side' -r
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l period -d 'A period that holds those of the numbers, as 2024 or 2020..2024' -r
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l reporter -d 'Who reported them' -r
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l format -d 'The format; a table on a terminal, csv elsewhere' -r -f -a "table\t'Columns for people'
csv\t'Comma-separated values'
json\t'An array of objects'
md\t'A Markdown table'"
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l data -d 'Use the data package in this folder instead of the bundled one' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l extend -d 'Add the data package in this folder; may be given more than once' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l as-of -d 'Use only what can be shown to have been known on this day' -r
complete -c corridor -n "__fish_corridor_using_subcommand observations" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand observations" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and not __fish_seen_subcommand_from resolve list groups help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand countries; and not __fish_seen_subcommand_from resolve list groups help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and not __fish_seen_subcommand_from resolve list groups help" -f -a "resolve" -d 'Say what names and codes stand for'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and not __fish_seen_subcommand_from resolve list groups help" -f -a "list" -d 'List the countries'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and not __fish_seen_subcommand_from resolve list groups help" -f -a "groups" -d 'List groups of countries, or those that a country is in'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and not __fish_seen_subcommand_from resolve list groups help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from resolve" -l scheme -d 'What they are: any, name, iso2, iso3, iso_numeric, iso3166_3, m49, comtrade, baci, world_bank, imf, fips10, eurostat, cepii or cldr' -r
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from resolve" -l on -d 'The day on which a code was in force' -r
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from resolve" -l format -d 'The format; a table on a terminal, csv elsewhere' -r -f -a "table\t'Columns for people'
csv\t'Comma-separated values'
json\t'An array of objects'
md\t'A Markdown table'"
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from list" -l format -d 'The format; a table on a terminal, csv elsewhere' -r -f -a "table\t'Columns for people'
csv\t'Comma-separated values'
json\t'An array of objects'
md\t'A Markdown table'"
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from groups" -l member -d 'Only the groups that this country is or was in, by its code or name' -r
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from groups" -l on -d 'The members on this day instead of the latest' -r
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from groups" -l format -d 'The format; a table on a terminal, csv elsewhere' -r -f -a "table\t'Columns for people'
csv\t'Comma-separated values'
json\t'An array of objects'
md\t'A Markdown table'"
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from groups" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from groups" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from help" -f -a "resolve" -d 'Say what names and codes stand for'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the countries'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from help" -f -a "groups" -d 'List groups of countries, or those that a country is in'
complete -c corridor -n "__fish_corridor_using_subcommand countries; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand money; and not __fish_seen_subcommand_from parse convert help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand money; and not __fish_seen_subcommand_from parse convert help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand money; and not __fish_seen_subcommand_from parse convert help" -f -a "parse" -d 'Read amounts as people write them: number, currency, how sure both are'
complete -c corridor -n "__fish_corridor_using_subcommand money; and not __fish_seen_subcommand_from parse convert help" -f -a "convert" -d 'Convert an amount by a published rate, and say which'
complete -c corridor -n "__fish_corridor_using_subcommand money; and not __fish_seen_subcommand_from parse convert help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from parse" -l lang -d 'The language of the texts, as en, ru, kk; told by their words when it is not given' -r
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from parse" -l format -d 'The format; a table on a terminal, csv elsewhere' -r -f -a "table\t'Columns for people'
csv\t'Comma-separated values'
json\t'An array of objects'
md\t'A Markdown table'"
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from parse" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from parse" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from convert" -l period -d 'The year or month whose rate is wanted, as 2024 or 2024-05' -r
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from convert" -l method -d 'Which rate of the period' -r -f -a "average\t'The average: of the ECB\'s fixings, else the publisher\'s own, else a peg'
end\t'The last fixing of the period, else a peg'
published\t'The publisher\'s own average, else a peg'
implied\t'What GDP in both currencies implies'"
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from convert" -l lang -d 'The language of the amount, as en, ru, kk; told by its words when it is not given' -r
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from convert" -l format -d 'The format; a table on a terminal, csv elsewhere' -r -f -a "table\t'Columns for people'
csv\t'Comma-separated values'
json\t'An array of objects'
md\t'A Markdown table'"
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from convert" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from convert" -l partial -d 'Accept a rate that covers only a part of the period'
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from convert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from help" -f -a "parse" -d 'Read amounts as people write them: number, currency, how sure both are'
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from help" -f -a "convert" -d 'Convert an amount by a published rate, and say which'
complete -c corridor -n "__fish_corridor_using_subcommand money; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand period; and not __fish_seen_subcommand_from parse help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand period; and not __fish_seen_subcommand_from parse help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand period; and not __fish_seen_subcommand_from parse help" -f -a "parse" -d 'Say which days texts such as `9M 2024` or `2025年1-5月` are about'
complete -c corridor -n "__fish_corridor_using_subcommand period; and not __fish_seen_subcommand_from parse help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand period; and __fish_seen_subcommand_from parse" -l format -d 'The format; a table on a terminal, csv elsewhere' -r -f -a "table\t'Columns for people'
csv\t'Comma-separated values'
json\t'An array of objects'
md\t'A Markdown table'"
complete -c corridor -n "__fish_corridor_using_subcommand period; and __fish_seen_subcommand_from parse" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand period; and __fish_seen_subcommand_from parse" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand period; and __fish_seen_subcommand_from help" -f -a "parse" -d 'Say which days texts such as `9M 2024` or `2025年1-5月` are about'
complete -c corridor -n "__fish_corridor_using_subcommand period; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand data; and not __fish_seen_subcommand_from list verify init help" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand data; and not __fish_seen_subcommand_from list verify init help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand data; and not __fish_seen_subcommand_from list verify init help" -f -a "list" -d 'List the tables, or the rows of one'
complete -c corridor -n "__fish_corridor_using_subcommand data; and not __fish_seen_subcommand_from list verify init help" -f -a "verify" -d 'Check a data package against its schemas and its numbers against one another'
complete -c corridor -n "__fish_corridor_using_subcommand data; and not __fish_seen_subcommand_from list verify init help" -f -a "init" -d 'Write a small data package to start from'
complete -c corridor -n "__fish_corridor_using_subcommand data; and not __fish_seen_subcommand_from list verify init help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from list" -l format -d 'The format; a table on a terminal, csv elsewhere' -r -f -a "table\t'Columns for people'
csv\t'Comma-separated values'
json\t'An array of objects'
md\t'A Markdown table'"
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from list" -l data -d 'Use the data package in this folder instead of the bundled one' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from list" -l extend -d 'Add the data package in this folder; may be given more than once' -r -F
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from list" -l as-of -d 'Use only what can be shown to have been known on this day' -r
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from list" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from verify" -l format -d 'The format' -r -f -a "text\t'A line for each finding'
csv\t'Comma-separated values'
json\t'An array of objects'"
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from verify" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from verify" -l extension -d 'Check DIR as an addition to the bundled data, as `--extend` uses it'
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from init" -l color -d 'When to use colours' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the tables, or the rows of one'
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Check a data package against its schemas and its numbers against one another'
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "init" -d 'Write a small data package to start from'
complete -c corridor -n "__fish_corridor_using_subcommand data; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand help; and not __fish_seen_subcommand_from report explain observations countries money period data help" -f -a "report" -d 'Write the brief on an area and its counterpart'
complete -c corridor -n "__fish_corridor_using_subcommand help; and not __fish_seen_subcommand_from report explain observations countries money period data help" -f -a "explain" -d 'Show where a printed number comes from'
complete -c corridor -n "__fish_corridor_using_subcommand help; and not __fish_seen_subcommand_from report explain observations countries money period data help" -f -a "observations" -d 'List numbers as published'
complete -c corridor -n "__fish_corridor_using_subcommand help; and not __fish_seen_subcommand_from report explain observations countries money period data help" -f -a "countries" -d 'Names, codes and groups of countries'
complete -c corridor -n "__fish_corridor_using_subcommand help; and not __fish_seen_subcommand_from report explain observations countries money period data help" -f -a "money" -d 'Read and convert amounts of money'
complete -c corridor -n "__fish_corridor_using_subcommand help; and not __fish_seen_subcommand_from report explain observations countries money period data help" -f -a "period" -d 'Read periods as people write them'
complete -c corridor -n "__fish_corridor_using_subcommand help; and not __fish_seen_subcommand_from report explain observations countries money period data help" -f -a "data" -d 'Look after data packages'
complete -c corridor -n "__fish_corridor_using_subcommand help; and not __fish_seen_subcommand_from report explain observations countries money period data help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from countries" -f -a "resolve" -d 'Say what names and codes stand for'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from countries" -f -a "list" -d 'List the countries'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from countries" -f -a "groups" -d 'List groups of countries, or those that a country is in'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from money" -f -a "parse" -d 'Read amounts as people write them: number, currency, how sure both are'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from money" -f -a "convert" -d 'Convert an amount by a published rate, and say which'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from period" -f -a "parse" -d 'Say which days texts such as `9M 2024` or `2025年1-5月` are about'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from data" -f -a "list" -d 'List the tables, or the rows of one'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from data" -f -a "verify" -d 'Check a data package against its schemas and its numbers against one another'
complete -c corridor -n "__fish_corridor_using_subcommand help; and __fish_seen_subcommand_from data" -f -a "init" -d 'Write a small data package to start from'
