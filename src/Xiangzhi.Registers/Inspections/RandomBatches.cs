using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Xiangzhi.Registers;

/// <summary>A batch of double-random inspections 双随机: objects and officers drawn from pools by a recorded seed, so that anybody can draw again and see the same.</summary>
public sealed record RandomBatch
{
    public string Subject { get; init; } = "";
    public Code<Domains> Domain { get; init; }
    public Items<Ref<Firms>> Pool { get; init; } = [];
    public Items<Ref<Officers>> OfficerPool { get; init; } = [];
    public string Seed { get; init; } = "";
    public Items<DrawnObject> Objects { get; init; } = [];
    public Items<Ref<Officers>> Officers { get; init; } = [];
    public Mark? Opened { get; init; }
    public Mark? Drawn { get; init; }
    public Mark? Published { get; init; }
    public Mark? Cancelled { get; init; }

    public bool Done => Drawn is not null && Objects.All(o => o.Result is not null);
    public Mark? Closed => Cancelled ?? (Published is not null && Done ? Published : null);
}

public sealed record DrawnObject(Ref<Firms> Firm)
{
    public RandomResult? Result { get; init; }
    public Mark? On { get; init; }
}

public enum RandomResult
{
    [Label("未发现问题", English = "Nothing found")] Clean,
    [Label("发现问题已责令改正", English = "Ordered to correct")] Corrected,
    [Label("发现问题待后续处理", English = "To be followed up")] Followed,
    [Label("未开展经营或查无下落", English = "Not in business, not found")] NotFound,
    [Label("不配合检查", English = "Refused")] Refused,
}

public sealed record OpenBatch : Form<RandomBatch>
{
    [Label("抽查名称", English = "Subject")] public required string Subject { get; init; }
    [Label("领域", English = "Domain")] public Code<Domains> Domain { get; init; }
    [Label("检查计划", English = "Plan")] public Ref<InspectionPlans>? Plan { get; init; }
    [Label("对象名录", English = "Pool of objects")] public required Items<Ref<Firms>> Pool { get; init; }
    [Label("执法人员名录", English = "Pool of officers")] public required Items<Ref<Officers>> OfficerPool { get; init; }

    public override RandomBatch Into(RandomBatch s, At at) => s with { Subject = Subject, Domain = Domain, Pool = [.. Pool.Distinct()], OfficerPool = [.. OfficerPool.Distinct()], Opened = at.Mark };
}

/// <summary>The draw itself. What comes out follows from the seed alone, see <see cref="RandomDraw"/>.</summary>
public sealed record DrawBatch : Form<RandomBatch>
{
    [Label("抽签种子", English = "Seed"), Hint("当众定下的一串字，如当天的彩票号；同一个种子抽出同样的结果", English = "Words fixed in public; the same seed draws the same")] public required string Seed { get; init; }
    [Label("抽取对象", English = "Objects"), Unit("个")] public required int Objects { get; init; }
    [Label("抽取人员", English = "Officers"), Unit("人")] public required int Officers { get; init; }
    [Label("见证人", English = "Witness")] public Personal<string> Witness { get; init; }

    public override RandomBatch Into(RandomBatch s, At at) => s with
    {
        Seed = Seed, Drawn = at.Mark,
        Objects = [.. RandomDraw.Draw(Seed, s.Pool.Select(p => p.Id), Objects).Select(id => new DrawnObject(new(id)))],
        Officers = [.. RandomDraw.Draw(Seed, s.OfficerPool.Select(p => p.Id), Officers).Select(id => new Ref<Officers>(id))],
    };
}

public sealed record RecordDrawn : Form<RandomBatch>
{
    [Label("对象", English = "Object")] public required Ref<Firms> Firm { get; init; }
    [Label("结果", English = "Result")] public required RandomResult Result { get; init; }
    [Label("检查台账号", English = "Inspection")] public Ref<Inspections>? Inspection { get; init; }

    public override RandomBatch Into(RandomBatch s, At at) =>
        s with { Objects = [.. s.Objects.Select(o => o.Firm == Firm ? o with { Result = Result, On = at.Mark } : o)] };
}

public sealed record PublishBatch : Form<RandomBatch>
{
    [Label("公开处", English = "Where")] public string? Where { get; init; }

    public override RandomBatch Into(RandomBatch s, At at) => s with { Published = at.Mark };
}

public sealed record CancelBatch : Form<RandomBatch>
{
    [Label("取消原因", English = "Reason")] public required string Reason { get; init; }

    public override RandomBatch Into(RandomBatch s, At at) => s with { Cancelled = at.Mark };
}

/// <summary>
/// Draws by the SHA-256 of seed and id: each gets a number that nobody can steer, the lowest are drawn. Simpler than a shuffle and
/// independent of the order in which the pool was written.
/// </summary>
public static class RandomDraw
{
    public static IEnumerable<Guid> Draw(string seed, IEnumerable<Guid> pool, int count) =>
        pool.Distinct().OrderBy(id => Lot(seed, id), StringComparer.Ordinal).Take(Math.Max(0, count));

    /// <summary>The lot of one id: hex of the SHA-256 of seed, bar and id, as anybody's tool reckons it.</summary>
    public static string Lot(string seed, Guid id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{id:D}")));
}

public enum BatchStage
{
    [Label("待抽取", English = "To be drawn")] Open,
    [Label("检查中", English = "Under way")] Drawn,
    [Label("待公开", English = "To be published")] Done,
    [Label("已公开", English = "Published")] Published,
    [Label("已取消", English = "Cancelled"), Aside] Cancelled,
}

/// <summary>双随机抽查批次.</summary>
public sealed class RandomBatches : Register<RandomBatch>
{
    protected override void Define(Definition<RandomBatch> d)
    {
        d.Named("random-batch", "双随机抽查", number: "{township}双随机〔{year}〕{n}号", Area.Enforcement, "Double-random batches");
        d.Stage(s => s.Cancelled is not null ? BatchStage.Cancelled : s.Drawn is null ? BatchStage.Open : !s.Done ? BatchStage.Drawn : s.Published is null ? BatchStage.Done : BatchStage.Published);
        d.Title(s => string.Create(CultureInfo.InvariantCulture, $"{s.Subject}{(s.Objects.Count > 0 ? $"（{s.Objects.Count}家）" : "")}"));
        d.Closes(s => s.Closed, s => s with { Cancelled = null, Published = null });

        Role[] by = [Role.Officer, Role.Handler];
        d.Opens<OpenBatch>("open", "立批次").English("Open a batch").By(by).Refuse(f => f.Pool.Count == 0, nameof(OpenBatch.Pool), "对象名录里至少选一个");
        d.Act<DrawBatch>("draw", "抽取").While(s => s.Drawn is null).By(by)
            .Refuse((s, f, _) => f.Objects < 1 || f.Objects > s.Pool.Count, nameof(DrawBatch.Objects), "抽取的个数在1和名录总数之间")
            .Refuse((s, f, _) => f.Officers < 0 || f.Officers > s.OfficerPool.Count, nameof(DrawBatch.Officers), "抽取的人数不能多于人员名录");
        d.Act<RecordDrawn>("record", "记一家结果").English("Record a result").While(s => s.Drawn is not null && !s.Done).By(by)
            .Refuse((s, f, _) => s.Objects.All(o => o.Firm != f.Firm), nameof(RecordDrawn.Firm), "这一家不在抽中的名单里，请从抽取结果里选");
        d.Act<PublishBatch>("publish", "公开结果").English("Publish the results").While(s => s.Drawn is not null && s.Published is null).Next(s => s.Done).By(Role.Officer, Role.Handler, Role.OfficeClerk);
        d.Act<CancelBatch>("cancel", "取消批次").English("Cancel the batch").While(s => s.Published is null).Next(_ => false).By(by);

        d.Flag("insp_merge_law", s => s is { Drawn: { } drawn, Officers.Count: 0 } ? [new(drawn, "双随机抽查，账上未见随机抽取的执法人员。")] : []).Reads("officers");

        d.Flow("E18", "双随机抽查", "Double-random batches", "批次").On(s => s.Drawn).Unless(s => s.Cancelled).Slice("domain", "领域", s => s.Domain)
            .Rule("年内抽取的双随机批次；抽取后取消的，自取消之日起不计。");

        d.List("名称", s => s.Subject, "Subject").List("抽取日期", s => s.Drawn?.Day, "Drawn on").List("对象", s => s.Objects.Count, "Objects").List("已出结果", s => s.Objects.Count(o => o.Result is not null), "Results");
        d.Sheet("open", "draw", "publish");
    }
}
