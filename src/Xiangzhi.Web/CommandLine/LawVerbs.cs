using System.CommandLine;
using Xiangzhi.Law;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.CommandLine;

internal static class LawVerb
{
    public static Command Command()
    {
        var code = new Option<string?>("--code") { Description = "只看一条规则" };
        var format = Options.Format();
        var command = new Command("law", "规则：数值、单位、版本、依据、把握程度、用在哪里") { code, format };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(code);
            var rules = chosen is null ? LawBook.Builtin.Rules : [LawBook.Builtin.Contains(chosen) ? LawBook.Builtin[chosen] : throw new UsageException($"没有规则“{chosen}”，用 ./run law 查看全部代码。")];
            if (Options.IsJson(parsed.GetValue(format)))
            {
                Output.Json(rules.Select(Json));
            }
            else
            {
                foreach (var rule in rules)
                    Output.Line($"{rule.Code}\t{rule.Name}\t{string.Join("；", rule.Versions.Select(v => $"{v.From:yyyy-MM-dd}起 {v.Value} {rule.Unit} {v.Citation} [{v.Confidence.Mark}]"))}\t{string.Join("、", UsedBy(rule.Code))}");
            }
            return Output.Done;
        });
        return command;
    }

    private static IEnumerable<string> UsedBy(string rule)
    {
        var account = LawAccount.Of(Catalogue.Standard, LawBook.Builtin[rule]);
        return [.. account.Clocks.Select(r => $"{r.Code} clock"), .. account.Flags.Select(r => $"{r.Code} step"), .. account.Computed.Select(r => $"{r.Code} amount")];
    }

    private static object Json(LawRule rule) => new
    {
        code = rule.Code,
        name = rule.Name,
        kind = rule.Kind.ToString(),
        unit = rule.Unit.ToString().ToLowerInvariant(),
        binds = rule.Binds.ToString().ToLowerInvariant(),
        rolls = rule.Rolls,
        right = rule.IsRight,
        explains = rule.Explains,
        versions = rule.Versions.Select(v => new
        {
            from = v.From is { } from ? FigureJson.Day(from) : null,
            to = v.To is { } to ? FigureJson.Day(to) : null,
            value = v.Value,
            extension = v.Extension,
            law = v.Law,
            article = v.Article,
            citation = v.Citation,
            source = v.Source,
            checkedOn = FigureJson.Day(v.CheckedOn),
            confidence = v.Confidence.Mark,
        }),
        standing = Identifier.Kebab(LawAccount.Of(Catalogue.Standard, rule).Standing.ToString()),
        embodied = rule.Embodied,
        leftOut = rule.LeftOut,
        usedBy = UsedBy(rule.Code),
    };
}

internal static class RightsVerb
{
    public static Command Command()
    {
        var format = Options.Format();
        var command = new Command("rights", "谁能登记什么、看什么") { format };
        command.SetAction(parsed =>
        {
            var rows = RightsTable.Of(Catalogue.Standard);
            if (Options.IsJson(parsed.GetValue(format)))
                Output.Json(rows.Select(row => new { register = row.Register.Code, right = row.Right, name = row.Name.Zh, nameEn = row.Name.En, reaches = Viewpoint.All.Zip(row.Reaches).ToDictionary(r => r.First.Code, r => Identifier.Kebab(r.Second.ToString())) }));
            else
                Output.Line(RightsTable.Text(Catalogue.Standard));
            return Output.Done;
        });
        return command;
    }
}

internal static class RegistersVerb
{
    public static Command Command()
    {
        var code = new Option<string?>("--code") { Description = "只看一个台账" };
        var format = Options.Format();
        var command = new Command("registers", "台账的定义：字段、步骤、阶段、期限、必经程序、计入的指标、权限") { code, format };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(code) is { } one ? [Catalogue.Standard[one]] : Catalogue.Standard.All;
            if (Options.IsJson(parsed.GetValue(format)))
            {
                Output.Json(RegisterJson.Of(chosen));
                return Output.Done;
            }
            foreach (var register in chosen)
            {
                Output.Line($"{register.Code}\t{register.Name.Zh}\t{register.Name.En}\t{register.MirrorOf ?? "own"}");
                Output.Line($"  阶段：{string.Join(" → ", register.Stages.Select(s => s.Label.Zh))}");
                foreach (var action in register.Actions.Where(a => !a.IsCommon))
                    Output.Line($"  {action.Code}\t{action.Label.Zh}\t{string.Join("、", action.Form.Fields.Select(f => f.Label.Zh + (f.Required ? "*" : "") + (f.IsPersonal ? "（个人）" : "")))}");
                Output.Line($"  期限：{string.Join("、", register.Clocks.Select(c => c.Rule))}　程序：{string.Join("、", register.Flags.Where(f => !f.IsLimit).Select(f => f.Rule).Distinct())}　指标：{string.Join("、", register.Figures.Select(f => f.Code))}");
            }
            return Output.Done;
        });
        return command;
    }
}
