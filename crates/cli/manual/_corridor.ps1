
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'corridor' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'corridor'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'corridor' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Write the brief on an area and its counterpart')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Show where a printed number comes from')
            [CompletionResult]::new('observations', 'observations', [CompletionResultType]::ParameterValue, 'List numbers as published')
            [CompletionResult]::new('countries', 'countries', [CompletionResultType]::ParameterValue, 'Names, codes and groups of countries')
            [CompletionResult]::new('money', 'money', [CompletionResultType]::ParameterValue, 'Read and convert amounts of money')
            [CompletionResult]::new('period', 'period', [CompletionResultType]::ParameterValue, 'Read periods as people write them')
            [CompletionResult]::new('data', 'data', [CompletionResultType]::ParameterValue, 'Look after data packages')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;report' {
            [CompletionResult]::new('--area', '--area', [CompletionResultType]::ParameterName, 'The country or group that the brief is about, by its id or name')
            [CompletionResult]::new('--counterpart', '--counterpart', [CompletionResultType]::ParameterName, 'The country on the other side')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the brief')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file, in the format of its ending (.md, .html, .json); may be given more than once. Without it the brief goes to standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file, in the format of its ending (.md, .html, .json); may be given more than once. Without it the brief goes to standard output')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format on standard output')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use the data package in this folder instead of the bundled one')
            [CompletionResult]::new('--extend', '--extend', [CompletionResultType]::ParameterName, 'Add the data package in this folder; may be given more than once')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Use only what can be shown to have been known on this day')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;explain' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the explanation')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use the data package in this folder instead of the bundled one')
            [CompletionResult]::new('--extend', '--extend', [CompletionResultType]::ParameterName, 'Add the data package in this folder; may be given more than once')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Use only what can be shown to have been known on this day')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--rows', '--rows', [CompletionResultType]::ParameterName, 'Also list the rows of a table that a figure counts')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;observations' {
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'The concept; with a final dot all below it, as `trade.goods.`')
            [CompletionResult]::new('--area', '--area', [CompletionResultType]::ParameterName, 'What the numbers are about, seen from the body that reports')
            [CompletionResult]::new('--counterpart', '--counterpart', [CompletionResultType]::ParameterName, 'The other side')
            [CompletionResult]::new('--period', '--period', [CompletionResultType]::ParameterName, 'A period that holds those of the numbers, as 2024 or 2020..2024')
            [CompletionResult]::new('--reporter', '--reporter', [CompletionResultType]::ParameterName, 'Who reported them')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format; a table on a terminal, csv elsewhere')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use the data package in this folder instead of the bundled one')
            [CompletionResult]::new('--extend', '--extend', [CompletionResultType]::ParameterName, 'Add the data package in this folder; may be given more than once')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Use only what can be shown to have been known on this day')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;countries' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say what names and codes stand for')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the countries')
            [CompletionResult]::new('groups', 'groups', [CompletionResultType]::ParameterValue, 'List groups of countries, or those that a country is in')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;countries;resolve' {
            [CompletionResult]::new('--scheme', '--scheme', [CompletionResultType]::ParameterName, 'What they are: any, name, iso2, iso3, iso_numeric, iso3166_3, m49, comtrade, baci, world_bank, imf, fips10, eurostat, cepii or cldr')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The day on which a code was in force')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format; a table on a terminal, csv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;countries;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format; a table on a terminal, csv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;countries;groups' {
            [CompletionResult]::new('--member', '--member', [CompletionResultType]::ParameterName, 'Only the groups that this country is or was in, by its code or name')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The members on this day instead of the latest')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format; a table on a terminal, csv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;countries;help' {
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say what names and codes stand for')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the countries')
            [CompletionResult]::new('groups', 'groups', [CompletionResultType]::ParameterValue, 'List groups of countries, or those that a country is in')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;countries;help;resolve' {
            break
        }
        'corridor;countries;help;list' {
            break
        }
        'corridor;countries;help;groups' {
            break
        }
        'corridor;countries;help;help' {
            break
        }
        'corridor;money' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('parse', 'parse', [CompletionResultType]::ParameterValue, 'Read amounts as people write them: number, currency, how sure both are')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Convert an amount by a published rate, and say which')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;money;parse' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the texts, as en, ru, kk; told by their words when it is not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format; a table on a terminal, csv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;money;convert' {
            [CompletionResult]::new('--period', '--period', [CompletionResultType]::ParameterName, 'The year or month whose rate is wanted, as 2024 or 2024-05')
            [CompletionResult]::new('--method', '--method', [CompletionResultType]::ParameterName, 'Which rate of the period')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'The language of the amount, as en, ru, kk; told by its words when it is not given')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format; a table on a terminal, csv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--partial', '--partial', [CompletionResultType]::ParameterName, 'Accept a rate that covers only a part of the period')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;money;help' {
            [CompletionResult]::new('parse', 'parse', [CompletionResultType]::ParameterValue, 'Read amounts as people write them: number, currency, how sure both are')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Convert an amount by a published rate, and say which')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;money;help;parse' {
            break
        }
        'corridor;money;help;convert' {
            break
        }
        'corridor;money;help;help' {
            break
        }
        'corridor;period' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('parse', 'parse', [CompletionResultType]::ParameterValue, 'Say which days texts such as `9M 2024` or `2025年1-5月` are about')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;period;parse' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format; a table on a terminal, csv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;period;help' {
            [CompletionResult]::new('parse', 'parse', [CompletionResultType]::ParameterValue, 'Say which days texts such as `9M 2024` or `2025年1-5月` are about')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;period;help;parse' {
            break
        }
        'corridor;period;help;help' {
            break
        }
        'corridor;data' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tables, or the rows of one')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check a data package against its schemas and its numbers against one another')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a small data package to start from')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;data;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format; a table on a terminal, csv elsewhere')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use the data package in this folder instead of the bundled one')
            [CompletionResult]::new('--extend', '--extend', [CompletionResultType]::ParameterName, 'Add the data package in this folder; may be given more than once')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Use only what can be shown to have been known on this day')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;data;verify' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The format')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('--extension', '--extension', [CompletionResultType]::ParameterName, 'Check DIR as an addition to the bundled data, as `--extend` uses it')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;data;init' {
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colours')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'corridor;data;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tables, or the rows of one')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check a data package against its schemas and its numbers against one another')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a small data package to start from')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;data;help;list' {
            break
        }
        'corridor;data;help;verify' {
            break
        }
        'corridor;data;help;init' {
            break
        }
        'corridor;data;help;help' {
            break
        }
        'corridor;help' {
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Write the brief on an area and its counterpart')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Show where a printed number comes from')
            [CompletionResult]::new('observations', 'observations', [CompletionResultType]::ParameterValue, 'List numbers as published')
            [CompletionResult]::new('countries', 'countries', [CompletionResultType]::ParameterValue, 'Names, codes and groups of countries')
            [CompletionResult]::new('money', 'money', [CompletionResultType]::ParameterValue, 'Read and convert amounts of money')
            [CompletionResult]::new('period', 'period', [CompletionResultType]::ParameterValue, 'Read periods as people write them')
            [CompletionResult]::new('data', 'data', [CompletionResultType]::ParameterValue, 'Look after data packages')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'corridor;help;report' {
            break
        }
        'corridor;help;explain' {
            break
        }
        'corridor;help;observations' {
            break
        }
        'corridor;help;countries' {
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Say what names and codes stand for')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the countries')
            [CompletionResult]::new('groups', 'groups', [CompletionResultType]::ParameterValue, 'List groups of countries, or those that a country is in')
            break
        }
        'corridor;help;countries;resolve' {
            break
        }
        'corridor;help;countries;list' {
            break
        }
        'corridor;help;countries;groups' {
            break
        }
        'corridor;help;money' {
            [CompletionResult]::new('parse', 'parse', [CompletionResultType]::ParameterValue, 'Read amounts as people write them: number, currency, how sure both are')
            [CompletionResult]::new('convert', 'convert', [CompletionResultType]::ParameterValue, 'Convert an amount by a published rate, and say which')
            break
        }
        'corridor;help;money;parse' {
            break
        }
        'corridor;help;money;convert' {
            break
        }
        'corridor;help;period' {
            [CompletionResult]::new('parse', 'parse', [CompletionResultType]::ParameterValue, 'Say which days texts such as `9M 2024` or `2025年1-5月` are about')
            break
        }
        'corridor;help;period;parse' {
            break
        }
        'corridor;help;data' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the tables, or the rows of one')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Check a data package against its schemas and its numbers against one another')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Write a small data package to start from')
            break
        }
        'corridor;help;data;list' {
            break
        }
        'corridor;help;data;verify' {
            break
        }
        'corridor;help;data;init' {
            break
        }
        'corridor;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
