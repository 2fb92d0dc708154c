
use builtin;
use str;

set edit:completion:arg-completer[corridor] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'corridor'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'corridor'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand report 'Write the brief on an area and its counterpart'
            cand explain 'Show where a printed number comes from'
            cand observations 'List numbers as published'
            cand countries 'Names, codes and groups of countries'
            cand money 'Read and convert amounts of money'
            cand period 'Read periods as people write them'
            cand data 'Look after data packages'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;report'= {
            cand --area 'The country or group that the brief is about, by its id or name'
            cand --counterpart 'The country on the other side'
            cand --lang 'The language of the brief'
            cand -o 'Write to this file, in the format of its ending (.md, .html, .json); may be given more than once. Without it the brief goes to standard output'
            cand --output 'Write to this file, in the format of its ending (.md, .html, .json); may be given more than once. Without it the brief goes to standard output'
            cand --format 'The format on standard output'
            cand --data 'Use the data package in this folder instead of the bundled one'
            cand --extend 'Add the data package in this folder; may be given more than once'
            cand --as-of 'Use only what can be shown to have been known on this day'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;explain'= {
            cand --format 'The format'
            cand --lang 'The language of the explanation'
            cand --data 'Use the data package in this folder instead of the bundled one'
            cand --extend 'Add the data package in this folder; may be given more than once'
            cand --as-of 'Use only what can be shown to have been known on this day'
            cand --color 'When to use colours'
            cand --rows 'Also list the rows of a table that a figure counts'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;observations'= {
            cand --concept 'The concept; with a final dot all below it, as `trade.goods.`'
            cand --area 'What the numbers are about, seen from the body that reports'
            cand --counterpart 'The other side'
            cand --period 'A period that holds those of the numbers, as 2024 or 2020..2024'
            cand --reporter 'Who reported them'
            cand --format 'The format; a table on a terminal, csv elsewhere'
            cand --data 'Use the data package in this folder instead of the bundled one'
            cand --extend 'Add the data package in this folder; may be given more than once'
            cand --as-of 'Use only what can be shown to have been known on this day'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;countries'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand resolve 'Say what names and codes stand for'
            cand list 'List the countries'
            cand groups 'List groups of countries, or those that a country is in'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;countries;resolve'= {
            cand --scheme 'What they are: any, name, iso2, iso3, iso_numeric, iso3166_3, m49, comtrade, baci, world_bank, imf, fips10, eurostat, cepii or cldr'
            cand --on 'The day on which a code was in force'
            cand --format 'The format; a table on a terminal, csv elsewhere'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;countries;list'= {
            cand --format 'The format; a table on a terminal, csv elsewhere'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;countries;groups'= {
            cand --member 'Only the groups that this country is or was in, by its code or name'
            cand --on 'The members on this day instead of the latest'
            cand --format 'The format; a table on a terminal, csv elsewhere'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;countries;help'= {
            cand resolve 'Say what names and codes stand for'
            cand list 'List the countries'
            cand groups 'List groups of countries, or those that a country is in'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;countries;help;resolve'= {
        }
        &'corridor;countries;help;list'= {
        }
        &'corridor;countries;help;groups'= {
        }
        &'corridor;countries;help;help'= {
        }
        &'corridor;money'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand parse 'Read amounts as people write them: number, currency, how sure both are'
            cand convert 'Convert an amount by a published rate, and say which'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;money;parse'= {
            cand --lang 'The language of the texts, as en, ru, kk; told by their words when it is not given'
            cand --format 'The format; a table on a terminal, csv elsewhere'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;money;convert'= {
            cand --period 'The year or month whose rate is wanted, as 2024 or 2024-05'
            cand --method 'Which rate of the period'
            cand --lang 'The language of the amount, as en, ru, kk; told by its words when it is not given'
            cand --format 'The format; a table on a terminal, csv elsewhere'
            cand --color 'When to use colours'
            cand --partial 'Accept a rate that covers only a part of the period'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;money;help'= {
            cand parse 'Read amounts as people write them: number, currency, how sure both are'
            cand convert 'Convert an amount by a published rate, and say which'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;money;help;parse'= {
        }
        &'corridor;money;help;convert'= {
        }
        &'corridor;money;help;help'= {
        }
        &'corridor;period'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand parse 'Say which days texts such as `9M 2024` or `2025年1-5月` are about'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;period;parse'= {
            cand --format 'The format; a table on a terminal, csv elsewhere'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;period;help'= {
            cand parse 'Say which days texts such as `9M 2024` or `2025年1-5月` are about'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;period;help;parse'= {
        }
        &'corridor;period;help;help'= {
        }
        &'corridor;data'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand list 'List the tables, or the rows of one'
            cand verify 'Check a data package against its schemas and its numbers against one another'
            cand init 'Write a small data package to start from'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;data;list'= {
            cand --format 'The format; a table on a terminal, csv elsewhere'
            cand --data 'Use the data package in this folder instead of the bundled one'
            cand --extend 'Add the data package in this folder; may be given more than once'
            cand --as-of 'Use only what can be shown to have been known on this day'
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;data;verify'= {
            cand --format 'The format'
            cand --color 'When to use colours'
            cand --extension 'Check DIR as an addition to the bundled data, as `--extend` uses it'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;data;init'= {
            cand --color 'When to use colours'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'corridor;data;help'= {
            cand list 'List the tables, or the rows of one'
            cand verify 'Check a data package against its schemas and its numbers against one another'
            cand init 'Write a small data package to start from'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;data;help;list'= {
        }
        &'corridor;data;help;verify'= {
        }
        &'corridor;data;help;init'= {
        }
        &'corridor;data;help;help'= {
        }
        &'corridor;help'= {
            cand report 'Write the brief on an area and its counterpart'
            cand explain 'Show where a printed number comes from'
            cand observations 'List numbers as published'
            cand countries 'Names, codes and groups of countries'
            cand money 'Read and convert amounts of money'
            cand period 'Read periods as people write them'
            cand data 'Look after data packages'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'corridor;help;report'= {
        }
        &'corridor;help;explain'= {
        }
        &'corridor;help;observations'= {
        }
        &'corridor;help;countries'= {
            cand resolve 'Say what names and codes stand for'
            cand list 'List the countries'
            cand groups 'List groups of countries, or those that a country is in'
        }
        &'corridor;help;countries;resolve'= {
        }
        &'corridor;help;countries;list'= {
        }
        &'corridor;help;countries;groups'= {
        }
        &'corridor;help;money'= {
            cand parse 'Read amounts as people write them: number, currency, how sure both are'
            cand convert 'Convert an amount by a published rate, and say which'
        }
        &'corridor;help;money;parse'= {
        }
        &'corridor;help;money;convert'= {
        }
        &'corridor;help;period'= {
            cand parse 'Say which days texts such as `9M 2024` or `2025年1-5月` are about'
        }
        &'corridor;help;period;parse'= {
        }
        &'corridor;help;data'= {
            cand list 'List the tables, or the rows of one'
            cand verify 'Check a data package against its schemas and its numbers against one another'
            cand init 'Write a small data package to start from'
        }
        &'corridor;help;data;list'= {
        }
        &'corridor;help;data;verify'= {
        }
        &'corridor;help;data;init'= {
        }
        &'corridor;help;help'= {
        }
    ]
    $completions[$command]
}
