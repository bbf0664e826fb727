using System.Collections.Frozen;
using Xiangzhi.Ledger;

namespace Xiangzhi.Registers;

/// <summary>What follows from a state by the declaration.</summary>
public sealed partial class Definition<TState>
{
    internal const string VoidStage = "void";

    private static readonly Option VoidOption = new(VoidStage, new("作废", "Void"));

    /// <summary>Checks the declaration and adds what every register has.</summary>
    internal void Complete()
    {
        if (Code.Length == 0)
            throw new InvalidOperationException($"{register.Name}: call Named first.");
        if (!actions.Exists(a => a.Opens))
            throw new InvalidOperationException($"{register.Name}: an action must open a matter.");
        var papersHere = actions.Any(a => a.Papers.Count > 0);
        Common<WriteNote>("note", "备注").EvenAfterClosing();
        Common<AttachFiles>("attach", "附件").EvenAfterClosing();
        Common<LinkMatter>("link", "关联").EvenAfterClosing();
        Common<HandOver>("hand-over", "移交承办");
        if (papersHere)
        {
            Common<IssuePaper>("issue-paper", "签发文书").EvenAfterClosing();
            Common<ServePaper>("serve-paper", "送达文书").EvenAfterClosing();
        }
        Flags = [.. flags, .. clocks.Where(c => c.Awaited.Count > 0).Select(c => new LimitDefinition(c))];
        if (Flags.Count > 0)
            Common<AcceptFlag>("accept-flag", "认可预警").By(Role.Leader, Role.Supervisor).EvenAfterClosing();
        Common<Reopen>("reopen", "重新办理").By(Role.Leader).EvenAfterClosing();
        Common<VoidEntry>("void", "作废").EvenAfterClosing();
        Common<MoveEntry>("move", "移到另一事项").EvenAfterClosing();
        Common<ErasePersonal>("erase", "清除个人信息").By(Role.Administrator, Role.Leader).EvenAfterClosing();
        Common<DestroyFile>("destroy", "销毁").English("Destroy").By().While(_ => false).EvenAfterClosing()
            .Refuse(_ => true, nameof(DestroyFile.List), "案卷只能由两人鉴定同意的销毁清单来销毁");
        if (actions.GroupBy(a => a.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InvalidOperationException($"{register.Name}: two actions have the code {twice.Key}; {string.Join(", ", actions.Where(a => a.IsCommon).Select(a => a.Code))} belong to every register.");
        foreach (var flag in Flags)
            CheckPlaces(flag);
        if (clocks.SelectMany(c => c.SaidBy).FirstOrDefault(rule => !flags.Exists(f => f.Rule == rule)) is { } unsaid)
            throw new InvalidOperationException($"{register.Name}: a clock leaves it to {unsaid} to say what is missing, which is no flag of this register.");
        if (sheets.Count == 0)
            sheets.Add([actions.First(a => a.Opens).Code]);
        Stages = [.. Stages, VoidOption];
        actionsByCode = actions.ToFrozenDictionary(a => a.Code);
        sources = [.. figures.SelectMany(f => f.Sources)];
    }

    private ActionBuilder<TState, TForm> Common<TForm>(string code, string label) where TForm : CommonForm
    {
        var roles = actions.Where(a => !a.IsCommon).SelectMany(a => a.Roles).Distinct().ToArray();
        return Add(new ActionBuilder<TState, TForm>(code, label)).By(roles);
    }

    private void CheckPlaces(FlagDefinition flag)
    {
        if (flag.Sought.FirstOrDefault(place => !IsPlace(place.Split('.', 2))) is { } act)
            throw new InvalidOperationException($"{register.Name}: the flag {flag.Rule} seeks {act}, which is no act of this register.");
        if (flag.Read.FirstOrDefault(key => !actions.Exists(a => a.Form.Find(key) is not null)) is { } field)
            throw new InvalidOperationException($"{register.Name}: the flag {flag.Rule} reads {field}, which is no field of its acts.");
    }

    private bool IsPlace(string[] place) => actions.Exists(a => a.Code == place[0] && (place.Length == 1 || a.Form.Find(place[1]) is not null));

    internal Mark? ClosedAt(TState s) => closed(s);

    internal IReadOnlyDictionary<string, string> FactsOf(TState s, DateOnly day) =>
        facts.Select(f => (f.Name, Value: f.Value(s, day))).Where(f => f.Value is not null).ToDictionary(f => f.Name, f => f.Value!);

    internal (string Key, string Label) FaceOf(TState s, string number, Reveal reveal)
    {
        var own = key(s) ?? number;
        return (own, label(s, reveal) ?? own);
    }

    internal bool IsInForce(TState s, DateOnly day) => inForce(s, day);

    internal IEnumerable<PersonalPlace> PeopleOf(TState s) => people(s).OfType<PersonalPlace>();

    internal IEnumerable<string> HiddenFrom(TState s) => hidden(s);

    internal IEnumerable<string> Reserved(TState s, Recorder recorder) => reserved(s, recorder);

    internal IEnumerable<string> Participants(TState s) => participants(s);

    internal FileClass FileClassOf(TState s) => fileClass(s);

    internal Place PlaceOf(TState s) => new(village(s)?.Id, group(s));

    private string? VillageOf(TState s) => village(s)?.Id.ToString("D");

    internal IEnumerable<SlipLine> SlipOf(TState s) => slip.Select(line => line(s)).Where(line => line is not { Text: null, Place: null });

    /// <summary>What a common act means for this register's own facts.</summary>
    internal TState Hear(TState s, CommonForm form, At at)
    {
        switch (form)
        {
            case Reopen:
                return reopen(s, at);
            case IssuePaper { Paper: var paper }:
                return HearPaper(s, paper, form, at);
            case ServePaper { Paper: var paper }:
                return HearPaper(s, paper, form, at);
            default:
                return s;
        }
    }

    private TState HearPaper(TState s, string paper, CommonForm form, At at)
    {
        foreach (var (code, fold) in papers)
            s = code == paper ? fold(s, form, at) : s;
        return s;
    }

    internal Derived Derive(Matter<TState> matter, TState s, LawContext law)
    {
        if (matter.IsVoid)
            return new() { StageCode = VoidStage, Stage = VoidOption.Label, Title = title(s), Village = VillageOf(s), Cells = [.. columns.Select(c => c.Cell(s))] };
        var code = stage(s);
        var readings = new List<MatterClock>(clocks.Count);
        foreach (var clock in clocks)
            clock.Read(s, matter, law, readings);
        var raised = new List<Flag>();
        foreach (var flag in flags)
            flag.Raise(s, matter, law, raised);
        raised.AddRange(readings.Where(c => c is { IsMetLate: true, IsLimit: true } && !raised.Exists(c.IsSaidBy)).Select(c => c.Missed).ToList());
        var postings = new List<Posting>();
        foreach (var source in sources)
            source.Emit(matter, s, readings, postings);
        return new()
        {
            StageCode = code,
            Stage = Stages.First(o => o.Value == code).Label,
            Title = title(s),
            Village = VillageOf(s),
            Cells = [.. columns.Select(c => c.Cell(s))],
            Clocks = readings.TrueForAll(c => c.Listed) ? readings : [.. readings.Where(c => c.Listed)],
            Flags = raised,
            Postings = postings,
        };
    }
}
