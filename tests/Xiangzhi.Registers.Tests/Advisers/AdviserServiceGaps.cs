using Xiangzhi.Registers.Tests.GoodFiles;
using Xiangzhi.Registers.Tests.Legality;

namespace Xiangzhi.Registers.Tests.Advisers;

/// <summary>Services of advisers spoiled in one place: by whom, in whose interest, and what became of the opinion.</summary>
internal sealed class AdviserServiceGaps : RegisterGaps
{
    private readonly FileWorld world = new();
    private readonly Ref<Registers.Advisers> shortly;
    private readonly Ref<Registers.Advisers> torn;
    private readonly Ref<Registers.Advisers> tornHere;
    private readonly Ref<Register> here;
    private readonly Ref<Register> elsewhere;

    public AdviserServiceGaps()
    {
        (here, elsewhere) = (new(Played("一份合同").Id), new(Played("另一份合同").Id));
        shortly = Engaged("L-9", to: new(2025, 7, 31));
        torn = Conflicted("L-10", about: null);
        tornHere = Conflicted("L-11", about: here);
    }

    public override string Register => "adviser-service";

    public override TestTownship Township => world.Township;

    public override IReadOnlyDictionary<string, Story> Good => new Dictionary<string, Story>
    {
        ["an opinion, adopted"] = Opinion, ["a desk day"] = Serving(f => f with { Kind = AdviserServiceKind.DeskDay }).UpTo("answer"),
        ["an opinion, not adopted, and why"] = Opinion.With<AnswerAdviser>("answer", f => f with { Adoption = Adoption.Rejected, Reason = "工期不允许" }),
    };

    public override IEnumerable<Gap> Gaps =>
    [
        Gap.Of("counsel_duty", "the day after the contract's last", By(shortly, new(2025, 8, 1)), "serve.adviser"),
        Gap.Sound("counsel_duty", "on the contract's last day", By(shortly, new(2025, 7, 31))),
        Gap.Of("counsel_duty", "the day before the contract's first", By(world.Adviser, new(2023, 12, 31)), "serve.adviser"),
        Gap.Sound("counsel_duty", "on the contract's first day", By(world.Adviser, new(2024, 1, 1))),
        Gap.Of("counsel_duty", "on the day on which a conflict was declared", By(torn, new(2025, 5, 1)), "serve.adviser"),
        Gap.Sound("counsel_duty", "the day before", By(torn, new(2025, 4, 30))),
        Gap.Of("counsel_duty", "the day before the conflict ended", By(torn, new(2025, 6, 29)), "serve.adviser"),
        Gap.Sound("counsel_duty", "the day on which it ended", By(torn, new(2025, 6, 30))),
        Gap.Of("counsel_duty", "in the very matter of the conflict", About(here), "serve.matter"),
        Gap.Of("counsel_duty", "in a matter that is not named", About(null), "serve.matter"),
        Gap.Sound("counsel_duty", "in another matter than that of the conflict", About(elsewhere)),
        Gap.Field<AnswerAdviser>("counsel_duty", Opinion, "answer", "reason", "not adopted, no reason", f => f with { Adoption = Adoption.Rejected }),
        Gap.Field<AnswerAdviser>("counsel_duty", Opinion, "answer", "reason", "adopted in part, no reason", f => f with { Adoption = Adoption.Partly }),
    ];

    private Story Opinion => new(
        new("serve", new(2025, 5, 6), new GiveAdviserService { Adviser = world.Adviser, Kind = AdviserServiceKind.Contract, Topic = "审看保洁合同", Office = "service", Hours = 2.5m }),
        new("answer", new(2025, 5, 9), new AnswerAdviser { Adoption = Adoption.Adopted }));

    private Story Serving(Func<GiveAdviserService, GiveAdviserService> change) => Opinion.With("serve", change);

    private Story By(Ref<Registers.Advisers> adviser, DateOnly on) => Serving(f => f with { Adviser = adviser }).UpTo("answer").On("serve", on);

    private Story About(Ref<Register>? matter) => Serving(f => f with { Adviser = tornHere, Matter = matter });

    private Matter Played(string subject) =>
        world.Township.Do("review", "submit", new(2025, 4, 1), new SubmitForReview { Object = ReviewObject.Contract, Subject = subject, Office = "service" });

    private Ref<Registers.Advisers> Engaged(string licence, DateOnly to) =>
        new(world.Township.Do("adviser", "engage", new(2025, 1, 1), new EngageAdviser { Name = "短", LicenceNumber = licence, By = Engager.Township, To = to }).Id);

    /// <summary>In conflict from 1 May to 29 June 2025.</summary>
    private Ref<Registers.Advisers> Conflicted(string licence, Ref<Register>? about)
    {
        var adviser = Engaged(licence, to: new(2025, 12, 31));
        var matter = world.Township.Do("adviser", "conflict", new(2025, 5, 1), new DeclareConflict { What = "代理过对方", Matter = about }, world.Township.Matters.Single(m => m.Id == adviser.Id));
        world.Township.Do("adviser", "conflict-ended", new(2025, 6, 30), new EndConflict(), matter);
        return adviser;
    }
}
