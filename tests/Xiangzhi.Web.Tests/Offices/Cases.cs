using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Sample;

namespace Xiangzhi.Web.Tests.Offices;

/// <summary>
/// What tests ask about by name, added to the sample: one committee, two mediators, disputes in three stages, a penalty with
/// gaps. All on the sample's last days, so that clocks still run.
/// </summary>
internal static class Cases
{
    public const string Applicant = "欧阳试甲";
    public const string Respondent = "司徒试乙";
    public const string Cause = "试验田埂宽窄之争";
    public const string OpenCause = "试验水沟改道之争";
    public const string Offender = "诸葛试丙";

    private static readonly DateOnly Day = World.Today.AddDays(-20);

    public static async Task Tell(string data)
    {
        var clock = new OfficeClock(LocalDay.At(World.Today, new(8, 0)));
        byte salt = 0;
        using var store = LedgerStore.Open(data, new() { Time = clock, SaltsOf = _ => () => [.. Enumerable.Repeat(unchecked(++salt), 32)] }, OpenMode.ReadWrite);
        var office = new Teller(store.Townships[0]);
        var village = new Ref<Villages>(office.First<Villages>());
        var committee = new Ref<Committees>(await office.Do("committee", "found", Day.AddYears(-1), new FoundCommittee
        {
            Number = "S9", Name = "试验人民调解委员会", Kind = CommitteeKind.Village, Village = village, SealText = "试验人民调解委员会", Members = 5, Women = 1,
        }));
        async Task<Ref<Mediators>> Appoint(string number, string name) => new(await office.Do("mediator", "appoint", Day.AddYears(-1), new AppointMediator
        {
            Number = number, Name = name, Committee = committee, Kind = MediatorKind.Member, Village = village, Phone = "19900000000",
        }));
        var (first, second) = (await Appoint("S901", "钟离试丁"), await Appoint("S902", "慕容试戊"));

        TakeInDispute Words(string cause) => new()
        {
            Kind = "land-forest", Cause = cause, Level = DisputeLevel.Village, Source = "application", Village = village, Sum = 1200.50m, AroseOn = Day.AddDays(-30),
            Parties = [new() { Side = DisputeSide.Applicant, Name = Applicant, Phone = "19912345678", Address = "一组、三号" }, new() { Side = DisputeSide.Respondent, Name = Respondent, IdNumber = "50011419700101000X" }],
            Words = "两家的话都记在这里，含“引号”、逗号，\n还有第二行。",
        };
        await office.Do("dispute", "take-in", Day.AddDays(15), Words(OpenCause));
        var running = await office.Do("dispute", "take-in", Day.AddDays(2), Words("试验果树遮光之争"));
        await office.Do("dispute", "accept", Day.AddDays(3), new AcceptDispute { Track = DisputeTrack.People, Committee = committee, Mediators = [first] }, running);
        var settled = await office.Do("dispute", "take-in", Day, Words(Cause));
        await office.Do("dispute", "accept", Day, new AcceptDispute { Track = DisputeTrack.People, Committee = committee, Mediators = [first, second] }, settled);
        await office.Do("dispute", "notify", Day, new NotifyOfRights { Manner = SpokenOrWritten.Oral }, settled);
        await office.Do("dispute", "mediate", Day.AddDays(4), new HoldMediation { Place = "村委会", Mediators = [first], Result = SessionResult.Agreed, Course = "看过田埂，量过尺寸。" }, settled);
        await office.Do("dispute", "agree", Day.AddDays(4), new ReachAgreement
        {
            Manner = SpokenOrWritten.Written, AgreementNumber = "试1", Facts = "田埂", Issues = "宽窄", Responsibility = "各半", Terms = "留三尺", Way = "当面", PerformanceAt = "田边", Term = "十日内",
            Instalments = [new() { DueOn = Day.AddDays(14), Sum = 200 }], PartiesSigned = true, MediatorSigned = true, Sealed = true,
        }, settled);

        var power = new Ref<Powers>(await office.Do("power", "list", new(2024, 1, 1), new ListPower { List = PowerList.Granted, ItemNumber = "SF-1", Name = "违规野外用火的处罚", Domain = "forestry" }));
        var officers = office.All<Officers>().Take(2).Select(id => new Ref<Officers>(id)).ToList();
        var filed = await office.Do("penalty", "file", Day, new FileCase
        {
            Cause = "森林防火期野外用火", Power = power, Domain = "forestry", PartyName = Offender, PartyAddress = "二组", Village = village, Place = "后山", Facts = "烧荒未经批准",
            BreachEnded = Day.AddDays(-1), Officers = [.. officers],
        });
        await office.Do("penalty", "decide", Day.AddDays(10), new DecidePenalty
        {
            Parts = [new() { Kind = PenaltyKind.Fine, Amount = 1000 }], Basis = "《森林防火条例》第五十条", Grade = DiscretionGrade.Standard, Reasons = "初次", PartyPresent = true,
        }, filed);
        await office.Do("penalty", "punish-on-the-spot", Day.AddDays(5), new PunishOnTheSpot
        {
            Cause = "占道堆物", Power = power, Domain = "forestry", PartyName = Offender, Place = "场口", Officers = [.. officers], CardShown = true, RightsTold = true,
            Parts = [new() { Kind = PenaltyKind.Fine, Amount = 50 }], Basis = "《森林防火条例》第五十条", Grade = DiscretionGrade.Standard, Reasons = "轻微", FormNumber = "0000123",
        });
    }

    /// <summary>Records as the office does, and expects to be let.</summary>
    private sealed class Teller(Township township)
    {
        private int acts;

        public Guid First<TRegister>() where TRegister : Register => All<TRegister>().First();

        public IEnumerable<Guid> All<TRegister>() where TRegister : Register =>
            township.Roster.InForce(typeof(TRegister), township.Today).Select(i => i.Id);

        public async Task<Guid> Do(string register, string action, DateOnly on, Form form, Guid? matter = null)
        {
            var outcome = await township.Act(new()
            {
                Id = new($"00000000-0000-7000-8000-{++acts:x12}"), Register = register, Action = action, On = on, Form = form, Matter = matter, RecordedBy = "B04",
            });
            return outcome is Recorded recorded ? recorded.Matter.Id
                : throw new InvalidOperationException($"{register} {action}: {(outcome is NotRecorded { Decision: Refused refused } ? refused.Refusals[0].Message : outcome.ToString())}");
        }
    }
}
