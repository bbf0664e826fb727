using System.Globalization;
using Xiangzhi.Law;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Guards;
using Xiangzhi.Web.Shared;
using Xiangzhi.Web.Witnessing;

namespace Xiangzhi.Web;

/// <summary>One thing that a self-audit found.</summary>
/// <param name="Matter">The matter concerned, where it is one.</param>
public sealed record AuditFinding(AuditCheck Check, string What, Guid? Matter = null, string? Number = null, string? Register = null);

/// <summary>What a self-audit looks at.</summary>
public enum AuditCheck
{
    [Label("账本完整", English = "The journal is whole")] Journal,
    [Label("见证人的答复", English = "What witnesses answered")] Witnesses,
    [Label("密钥文件的权限", English = "Who can read the key files")] Secrets,
    [Label("派生的表与账本一致", English = "Derived tables equal a rebuild")] Derived,
    [Label("停着不动的期限", English = "Clocks that stand still")] Clocks,
    [Label("久未见证", English = "Not witnessed for long")] Unwitnessed,
    [Label("没有人承办的事项", English = "Matters that nobody owns")] Owners,
    [Label("看姓名比平日多", English = "Names read more than usual")] Readings,
    [Label("清单改动后要复核的行为", English = "Acts to look at again after a list changed")] Powers,
}

/// <summary>The last self-audit of a township.</summary>
public sealed record SelfAudit(DateTimeOffset At, IReadOnlyList<AuditFinding> Findings)
{
    /// <summary>A clock is stuck when it has been late for so many days without an entry, or has been suspended for so many (house convention).</summary>
    public const int StuckAfterDays = 60;

    /// <summary>A witness is missed when it has vouched for nothing in so many days (house convention: a weekly sheet).</summary>
    public const int WitnessedWithinDays = 7;

    /// <summary>Names of so many others' matters on one day are looked at again, where that is also so many times the person's usual day (house convention).</summary>
    public const int ManyRead = 30, TimesUsual = 3;

    /// <summary>Days that are looked at, and days before from which the usual is known.</summary>
    private const int ReadingDays = 7, UsualDays = 90;

    public static async Task<SelfAudit> Of(Township township, DateTimeOffset now)
    {
        List<AuditFinding> findings = [];
        var verified = township.Verify();
        if (!verified.Ok)
            findings.Add(new(AuditCheck.Journal, verified.Message));
        findings.AddRange(WitnessSending.Alarms(township).Select(reply => new AuditFinding(AuditCheck.Witnesses, $"{reply.Witness}：{reply.Reason}")));
        findings.AddRange(WitnessSending.Silent(township, township.Today.AddDays(-WitnessedWithinDays)).Select(witness =>
            new AuditFinding(AuditCheck.Unwitnessed, $"{witness.Name}：{WitnessedWithinDays} 日以上没有签过。{(witness.Address is { } address ? $"请核对地址 {address} 和网络。" : "请把 ./run witness export 的文件送去。")}")));
        var rebuilt = await township.Rebuild(write: false);
        findings.AddRange(rebuilt.Differences.Select(d => new AuditFinding(AuditCheck.Derived, d.ToString())));
        findings.AddRange(Stuck(township));
        findings.AddRange(Unowned(township));
        findings.AddRange(Powerless(township));
        findings.AddRange(MuchRead(township));
        return new(now, findings);
    }

    private static IEnumerable<AuditFinding> Stuck(Township township) =>
        from clock in township.Clocks(new() { OpenOnly = true })
        let last = township.Today.AddDays(-StuckAfterDays)
        where township.Law.Book[clock.Rule].IsOwed && (clock.Due is { } due ? due < last : clock.From < last)
        let matter = township.Matter(clock.Matter)
        where matter is { IsVoid: false } && matter.Lines.Max(l => l.RecordedOn) < last
        let read = matter.Derive(township.Law).Clocks.First(c => c.Rule == clock.Rule && c.Key == clock.Key)
        select Found(AuditCheck.Clocks, matter, $"{matter.Lines.Max(l => l.RecordedOn).InWords}以后没有登记；{read.Why(township.Today)}");

    private static IEnumerable<AuditFinding> Unowned(Township township)
    {
        HashSet<string> here = [.. township.Roster.InForce(typeof(Staff), township.Today).Select(s => s.Key)];
        return
            from row in township.Each(new() { OpenOnly = true })
            where !row.Register.IsReference && row.Register.Area != Area.Reference && (row.Common.Handler is not { } handler || !here.Contains(handler))
            select Found(AuditCheck.Owners, row, row.Common.Handler is { } gone ? $"承办人 {township.Roster.PersonName(gone)} 已不在岗，请移交承办。" : "没有承办人，请移交承办。");
    }

    /// <summary>Acts whose item of the power list reads otherwise today, for their own day, than they saw it.</summary>
    private static IEnumerable<AuditFinding> Powerless(Township township)
    {
        var powers = township.Roster.All<Powers>().ToDictionary(m => m.Id);
        if (powers.Count == 0)
            return [];
        return
            from register in township.Catalogue.All
            where register.Actions.Any(a => a.Form.Referring.Any(f => f.RefersTo == typeof(Powers)))
            from matter in township.Each(new() { Register = register.Code })
            where !matter.IsVoid
            from line in matter.Lines
            where line.Status == LineStatus.Counts
            from power in line.Action.Form.Referring.Where(f => f.RefersTo == typeof(Powers)).SelectMany(f => f.References(line.Form)).Distinct()
            where powers.TryGetValue(power, out var item) && !Same(line, item)
            select Found(AuditCheck.Powers, matter, $"{line.Entry.On.InWords}“{line.Action.Label.Zh}”所依据的清单事项 {powers[power].Register.Face(powers[power], _ => null).Label} 后来改过，请对照新的清单复核（账本第{line.Entry.Seq.ToString(CultureInfo.InvariantCulture)}条）。");
    }

    private static bool Same(Line line, Matter item)
    {
        var now = item.AsOf(line.Entry.On) is { } then ? item.Register.Shows(then, line.Entry.On) : new Dictionary<string, string>();
        return new[] { Power.ListFact, Power.FromFact, Power.ToFact }.All(fact => line.Seen.Text(new Ref<Powers>(item.Id), fact) == now.GetValueOrDefault(fact));
    }

    /// <summary>Who read names in far more of others' matters on a day than on the own usual one. The usual is the middle of the earlier days with any.</summary>
    private static IEnumerable<AuditFinding> MuchRead(Township township)
    {
        var days = township.ReadingsByDay(township.Today.AddDays(-ReadingDays - UsualDays)).ToLookup(r => r.Person);
        return
            from person in days
            from day in person
            where day.Day > township.Today.AddDays(-ReadingDays) && day.Matters >= ManyRead
            let before = person.Where(r => r.Day < day.Day).Select(r => r.Matters).Order().ToList()
            let usual = before.Count == 0 ? 0 : before[before.Count / 2]
            where day.Matters >= TimesUsual * usual
            select new AuditFinding(AuditCheck.Readings, $"{township.Roster.PersonName(person.Key)}{day.Day.InWords}看了自己经办以外 {day.Matters} 件的姓名，平日有看时 {usual} 件；请对照看过记录里写的理由核实。");
    }

    private static AuditFinding Found(AuditCheck check, Matter matter, string what) => new(check, what, matter.Id, matter.Number, matter.Register.Code);
}

/// <summary>Audits every township of the store each night, and keeps the last result of each for its page.</summary>
internal sealed class SelfAudits(LedgerStore store) : BackgroundService
{
    /// <summary>Hour of the night, Asia/Shanghai, when nobody works.</summary>
    private const int Hour = 2;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, SelfAudit> last = new(StringComparer.Ordinal);

    /// <summary>The last audit since the server started; null before the first.</summary>
    public SelfAudit? Last(Township township) => last.GetValueOrDefault(township.Code);

    public async Task<SelfAudit> Run(Township township)
    {
        var audit = await SelfAudit.Of(township, store.Time.GetUtcNow());
        return last[township.Code] = audit with { Findings = [.. KeyFiles.TooOpen(store.KeyFolder).Select(open => new AuditFinding(AuditCheck.Secrets, open.Replace(store.KeyFolder, "keys", StringComparison.Ordinal))), .. audit.Findings] };
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1), store.Time);
        try
        {
            while (await hours.WaitForNextTickAsync(stoppingToken))
            {
                if (IsNight(store.Time.GetUtcNow()))
                {
                    foreach (var township in store.Townships)
                        await Run(township);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    internal static bool IsNight(DateTimeOffset now) => LocalDay.TimeOf(now).Hour == Hour;
}
