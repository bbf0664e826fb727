using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The mediation committees of the villages and of the township, with their mediators.</summary>
internal sealed class MediationBodies
{
    private readonly Dictionary<Guid, (Ref<Committees> Committee, List<Ref<Mediators>> Mediators)> ofVillage = [];

    public Ref<Committees> Township { get; }
    public IReadOnlyList<Ref<Mediators>> TownshipMediators { get; }

    public MediationBodies(Script script, Setting setting, DateOnly first)
    {
        var dice = script.Dice;
        var founded = first.AddDays(-2);
        var number = 0;

        (Ref<Committees>, Guid) Found(string code, string name, CommitteeKind kind, Ref<Villages>? village, int members, int women)
        {
            var id = script.Add(new("committee", "found", founded, new FoundCommittee { Number = code, Name = name, Kind = kind, Village = village, SealText = name, Members = members, Women = women }) { By = setting.Keeper.Number });
            return (new(id), id);
        }

        Ref<Mediators> Appoint(string name, Ref<Committees> committee, MediatorKind kind, Ref<Villages>? village, bool fullTime, DateOnly on) => new(script.Add(new("mediator", "appoint", on, new AppointMediator
        {
            Number = $"调{++number:000}", Name = name, Committee = committee, Kind = kind, FullTime = fullTime, Village = village, Phone = People.Phone(dice),
        }) { By = setting.Keeper.Number }));

        var committees = new List<Guid>();
        for (var i = 0; i < setting.Places.Count; i++)
        {
            var place = setting.Places[i];
            var (committee, id) = Found($"TW{i + 1:00}", $"{place.Name}人民调解委员会", CommitteeKind.Village, place.Ref, dice.Between(3, 5), dice.Between(1, 2));
            committees.Add(id);
            // The head of the village presides over its committee.
            ofVillage[place.Id] = (committee, [Appoint(setting.Cadres[i].Name, committee, MediatorKind.Member, place.Ref, false, founded),
                Appoint(People.Name(dice), committee, MediatorKind.Member, place.Ref, false, founded), Appoint(People.Name(dice), committee, MediatorKind.Appointed, place.Ref, false, founded)]);
        }
        (Township, var township) = Found("TW00", $"{setting.Locality.ShortName}乡人民调解委员会", CommitteeKind.Township, null, 5, 2);
        committees.Add(township);
        TownshipMediators =
        [
            Appoint(setting.Justice.Name, Township, MediatorKind.Member, null, false, founded), Appoint(setting.Clerk.Name, Township, MediatorKind.Member, null, false, founded),
            Appoint(People.Name(dice), Township, MediatorKind.Appointed, null, true, founded), Appoint(People.Name(dice), Township, MediatorKind.Appointed, null, true, founded),
        ];

        Turnover(script, setting, Appoint);
        var elected = new DateOnly(first.Year + 2, 11, 3);
        foreach (var committee in elected.AddMonths(2) < World.LastDay ? committees : [])
            script.Add(new("committee", "elect", elected = Setting.Working(elected.AddDays(3)), new ElectCommittee { Members = dice.Between(3, 7), Women = dice.Between(1, 2) }) { Matter = committee, By = setting.Keeper.Number });
    }

    /// <summary>In two villages a mediator leaves and another follows at once.</summary>
    private void Turnover(Script script, Setting setting, Func<string, Ref<Committees>, MediatorKind, Ref<Villages>?, bool, DateOnly, Ref<Mediators>> appoint)
    {
        foreach (var (village, on, reason) in setting.First > new DateOnly(2024, 1, 1) ? [] : new[] { (setting.Places[1], new DateOnly(2024, 4, 10), MediatorLeaving.Resigned), (setting.Places[4], new DateOnly(2025, 6, 17), MediatorLeaving.EndOfTerm) })
        {
            var (committee, mediators) = ofVillage[village.Id];
            script.Add(new("mediator", "end", on, new EndMediator { Reason = reason }) { Matter = mediators[2].Id, By = setting.Keeper.Number });
            followers[village.Id] = (on, appoint(People.Name(script.Dice), committee, MediatorKind.Appointed, village.Ref, false, on));
        }
    }

    private readonly Dictionary<Guid, (DateOnly On, Ref<Mediators> Mediator)> followers = [];

    public Ref<Committees> Of(Place place) => ofVillage[place.Id].Committee;

    /// <summary>A village's mediators in office on a day, the head first.</summary>
    public IReadOnlyList<Ref<Mediators>> MediatorsOf(Place place, DateOnly on)
    {
        var mediators = ofVillage[place.Id].Mediators;
        return followers.TryGetValue(place.Id, out var follower) && on >= follower.On ? [.. mediators.Take(2), follower.Mediator] : mediators;
    }
}
