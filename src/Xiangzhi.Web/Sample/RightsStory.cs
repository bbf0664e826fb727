using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// People whose rights are narrower or come for a time: three supervisors of the district, each for one line; the head of a villagers'
/// group; somebody on leave, and who stands in. Days and names are fixed, so that no other story is told differently.
/// </summary>
internal sealed class RightsStory(Script script, Setting setting)
{
    private static readonly DateOnly Joined = new(2023, 1, 3);

    public void Tell()
    {
        Join("Q01", "秦望舒", "区司法局行政执法监督科", Role.Supervisor, f => f with { Lines = [SupervisionLine.Justice] });
        Join("Q02", "喻明远", "区信访办督查科", Role.Supervisor, f => f with { Lines = [SupervisionLine.Petitions] });
        Join("Q03", "滕书言", "区政府办政务公开科", Role.Supervisor, f => f with { Lines = [SupervisionLine.Openness] });
        var place = setting.Places[0];
        Join("Z01", "庹大川", "村民组长", Role.VillageCadre, f => f with { Office = "village", Village = place.Ref, VillageGroup = 3 });
        var away = setting.Staff[5];
        Do("take-leave", away.Id, new(2026, 1, 5), new TakeLeave { Until = new(2026, 1, 9), Substitute = setting.Clerk.Ref });
    }

    private void Join(string number, string name, string post, Role role, Func<JoinStaff, JoinStaff> further) => script.Add(new("staff", "join", Joined, further(new()
    {
        StaffNumber = number, Name = name, Office = "other", Post = post, Roles = [role], Standing = Standing.Other,
    })) { By = setting.Keeper.Number }, mayHoldSlip: false);

    private void Do(string action, Guid matter, DateOnly on, Form form) => script.Add(new("staff", action, on, form) { Matter = matter, By = setting.Keeper.Number }, mayHoldSlip: false);
}
