namespace Xiangzhi.Registers;

public enum LegalPlatformStage
{
    [Label("未导入", English = "Nothing brought in")] Empty,
    [Label("未附导出件", English = "Without the export")] Unproved,
    [Label("已附导出件", English = "With the export")] Proved,
    [Label("停用", English = "No longer used")] Ended,
}

/// <summary>A legal-service platform of the superiors and how many users it says the township has. Nothing of it is reckoned from entries here.</summary>
public sealed record LegalPlatform
{
    public string Name { get; init; } = "";
    public string Keeper { get; init; } = "";
    public Items<UserReading> Readings { get; init; } = [];
    public Mark? Opened { get; init; }
    public Mark? Ended { get; init; }

    public UserReading? Last => Readings.Count == 0 ? null : Readings[^1];

    /// <summary>What the platform said holds until it says something else.</summary>
    public IEnumerable<UsersHeld> Held => Readings.Select((r, i) => new UsersHeld(r.On, i + 1 < Readings.Count ? Readings[i + 1].On : Ended, r.Users));
}

/// <param name="Users">As the platform counts them, on the day of the export.</param>
public sealed record UserReading(Mark On, int Users, bool Exported);

/// <param name="Until">First day on which it no longer held.</param>
public sealed record UsersHeld(Mark On, Mark? Until, int Users);

public sealed record AddLegalPlatform : Form<LegalPlatform>
{
    [Label("平台名称", English = "Platform")] public required string Name { get; init; }
    [Label("主管单位", English = "Kept by")] public string? Keeper { get; init; }

    public override LegalPlatform Into(LegalPlatform s, At at) => s with { Name = Name, Keeper = Keeper ?? "", Opened = at.Mark };
}

public sealed record BringInUsers : Form<LegalPlatform>
{
    [Label("本乡用户数", English = "Users of the township"), Unit("人"), Also("用户总数", "注册人数")] public required int Users { get; init; }
    [Label("平台导出件", English = "Export of the platform"), Hint("截图或导出的表；没有导出件的数字会标明", English = "Screenshot or table; a number without one is marked")] public Personal<Attachment> Export { get; init; }

    public override LegalPlatform Into(LegalPlatform s, At at) => s with { Readings = s.Readings.Add(new(at.Mark, Users, Export.IsGiven)) };
}

/// <summary>The export came later than the number.</summary>
public sealed record AttachUsersExport : Form<LegalPlatform>
{
    [Label("平台导出件", English = "Export of the platform")] public required Personal<Attachment> Export { get; init; }

    public override LegalPlatform Into(LegalPlatform s, At at) => s.Last is { } last ? s with { Readings = s.Readings.Replace(s.Readings.Count - 1, last with { Exported = true }) } : s;
}

public sealed record EndLegalPlatform : Form<LegalPlatform>
{
    [Label("原因", English = "Reason"), Hint("例如 并入其他平台；不写姓名", English = "E.g. merged; no names")] public required string Reason { get; init; }

    public override LegalPlatform Into(LegalPlatform s, At at) => s with { Ended = at.Mark };
}

/// <summary>法律服务平台用户: an imported number with the platform's export beside it.</summary>
public sealed class LegalPlatforms : Register<LegalPlatform>
{
    protected override void Define(Definition<LegalPlatform> d)
    {
        d.Named("legal-platform", "法律服务平台用户", number: "{township}法台〔{year}〕{n}号", Area.Review, "Users of legal platforms");
        d.Stage(s => s.Ended is not null ? LegalPlatformStage.Ended : s.Last is not { } last ? LegalPlatformStage.Empty : last.Exported ? LegalPlatformStage.Proved : LegalPlatformStage.Unproved);
        d.Title(s => s.Name);
        d.Closes(s => s.Ended, s => s with { Ended = null });

        Role[] keeping = [Role.Handler, Role.OfficeClerk];
        d.Opens<AddLegalPlatform>("add", "登记平台").English("Add a platform").By(keeping).Day("启用日期", "In use from")
            .Refuse(f => string.IsNullOrWhiteSpace(f.Name), nameof(AddLegalPlatform.Name), "请写平台名称，例如 重庆法网");
        d.Act<BringInUsers>("bring-in", "导入用户数").English("Bring in the users").By(keeping).Day("导出日期", "Exported on")
            .Refuse(f => f.Users < 0, nameof(BringInUsers.Users), "人数不能小于0");
        d.Act<AttachUsersExport>("attach-export", "补附导出件").English("Attach the export").Next(s => s.Last is { Exported: false }).While(s => s.Last is { Exported: false }).By(keeping);
        d.Act<EndLegalPlatform>("end", "停用").English("No longer used").Next(_ => false).By(keeping);

        d.Imported("I4", "法律服务平台用户", "Users of legal platforms", "人").Each(s => s.Held).Span(h => h.On, h => h.Until).Amount(h => h.Users).SubjectIsMatter()
            .Rule("平台导出的本乡用户总数，以截止日前最近一次导出为准，各平台相加；附平台导出件，不由本台账推算。");

        d.List("用户数", s => s.Last?.Users ?? 0, "Users").List("导出日期", s => s.Last?.On.Day, "Exported on").List("主管单位", s => s.Keeper, "Kept by");
        d.Sheet("add", "bring-in");
    }
}
