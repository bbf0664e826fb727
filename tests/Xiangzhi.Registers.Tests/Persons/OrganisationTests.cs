namespace Xiangzhi.Registers.Tests.Persons;

/// <summary>Who somebody is on a day follows from the staff register: roles, appointments, leave.</summary>
public sealed class OrganisationTests
{
    private static readonly DateOnly Start = new(2025, 1, 6);

    private readonly TestTownship township = new(new(2025, 6, 30));
    private readonly Ref<Villages> village;

    public OrganisationTests() => village = new(township.Do("village", "add", Start, new AddVillage { VillageCode = "01", Name = "甲村", Groups = 5 }).Id);

    [Fact]
    public void A_village_cadre_holds_the_own_village_and_without_one_nothing()
    {
        Join("C01", f => f with { Roles = [Role.VillageCadre], Village = village });
        Join("C02", f => f with { Roles = [Role.VillageCadre], Village = village, VillageGroup = 3 });
        Join("C03", f => f with { Roles = [Role.VillageCadre] });
        Assert.Equal([new(Role.VillageCadre, new(village.Id, null))], On("C01", Start).Grants);
        Assert.Equal([new(Role.VillageCadre, new(village.Id, 3))], On("C02", Start).Grants);
        Assert.Empty(On("C03", Start).Grants);
    }

    [Fact]
    public void A_supervisor_holds_the_own_lines_and_without_one_nothing()
    {
        Join("Q01", f => f with { Roles = [Role.Supervisor], Lines = [SupervisionLine.Petitions] });
        Join("Q02", f => f with { Roles = [Role.Supervisor] });
        Assert.Equal([SupervisionLine.Petitions], On("Q01", Start).Grants.Single().Lines);
        Assert.Empty(On("Q02", Start).Grants);
    }

    [Fact]
    public void Who_supervises_one_village_holds_no_more_than_it()
    {
        var guest = township.Do("staff", "appoint", Start, new Appoint { Role = Role.Supervisor, Village = village, Lines = [SupervisionLine.Justice] }, Join("Q01", f => f with { Roles = [] }));
        var grant = Assert.Single(On("Q01", Start).Grants);
        Assert.Equal(new(Role.Supervisor, new(village.Id, null)) { Lines = [SupervisionLine.Justice] }, grant);
        Assert.NotNull(guest);
    }

    [Fact]
    public void An_appointment_holds_from_its_first_day_to_its_last()
    {
        var clerk = Join("B01", f => f with { Roles = [Role.DeskClerk] });
        township.Do("staff", "appoint", new(2025, 2, 1), new Appoint { Role = Role.Handler, Until = new(2025, 2, 28) }, clerk);
        Assert.Equal([(31, false), (32, true), (59, true), (60, false)], new[] { 31, 32, 59, 60 }.Select(day => (day, On("B01", new DateOnly(2025, 1, 1).AddDays(day - 1)).Holds(Role.Handler))));
    }

    [Fact]
    public void An_appointment_that_is_ended_holds_no_more_from_that_day_on()
    {
        var clerk = Join("B01", f => f with { Roles = [Role.DeskClerk] });
        clerk = township.Do("staff", "appoint", new(2025, 2, 1), new Appoint { Role = Role.Reviewer }, clerk);
        township.Do("staff", "end-appointment", new(2025, 3, 10), new EndAppointment { Role = Role.Reviewer }, clerk);
        Assert.True(On("B01", new(2025, 3, 9)).Holds(Role.Reviewer));
        Assert.False(On("B01", new(2025, 3, 10)).Holds(Role.Reviewer));
        Assert.True(On("B01", new(2025, 3, 10)).Holds(Role.DeskClerk));
    }

    [Fact]
    public void A_substitute_stands_for_the_absent_on_the_days_of_leave_only_and_passes_nothing_on()
    {
        var (first, second, third) = (Join("B01", f => f with { Roles = [Role.Reviewer] }), Join("B02", f => f with { Roles = [Role.Officer] }), Join("B03", f => f with { Roles = [] }));
        township.Do("staff", "take-leave", new(2025, 4, 7), new TakeLeave { Until = new(2025, 4, 11), Substitute = new(second.Id) }, first);
        township.Do("staff", "take-leave", new(2025, 4, 7), new TakeLeave { Until = new(2025, 4, 11), Substitute = new(third.Id) }, second);
        var during = On("B02", new(2025, 4, 11));
        Assert.True(during.Holds(Role.Reviewer) && during.StandsFor("B01"));
        Assert.False(On("B02", new(2025, 4, 6)).StandsFor("B01"));
        Assert.False(On("B02", new(2025, 4, 12)).Holds(Role.Reviewer));
        Assert.Equal([Role.Officer], On("B03", new(2025, 4, 8)).Roles);
        Assert.False(On("B03", new(2025, 4, 8)).StandsFor("B01"));
    }

    [Fact]
    public void Who_comes_back_early_is_stood_for_no_longer()
    {
        var (first, second) = (Join("B01", f => f with { Roles = [Role.Reviewer] }), Join("B02", f => f with { Roles = [] }));
        first = township.Do("staff", "take-leave", new(2025, 4, 7), new TakeLeave { Until = new(2025, 4, 30), Substitute = new(second.Id) }, first);
        township.Do("staff", "return", new(2025, 4, 14), new ReturnFromLeave(), first);
        Assert.True(On("B02", new(2025, 4, 13)).StandsFor("B01"));
        Assert.False(On("B02", new(2025, 4, 14)).StandsFor("B01"));
    }

    [Fact]
    public void Who_has_left_is_nobody()
    {
        var clerk = Join("B01", f => f with { Roles = [Role.Administrator] });
        township.Do("staff", "leave", new(2025, 5, 6), new LeaveStaff(), clerk);
        Assert.Null(Organisation.ActorOf(township.Roster, "B01", new(2025, 5, 6)));
        Assert.Null(Organisation.ActorOf(township.Roster, "B99", new(2025, 5, 6)));
    }

    [Fact]
    public void An_appointment_without_its_place_or_line_is_refused()
    {
        var clerk = Join("B01", f => f with { Roles = [] });
        Assert.Equal("village", Refused(new Appoint { Role = Role.VillageCadre }));
        Assert.Equal("village", Refused(new Appoint { Role = Role.VillageCadre, VillageGroup = 2 }));
        Assert.Equal("lines", Refused(new Appoint { Role = Role.Supervisor }));
        Assert.Null(Refused(new Appoint { Role = Role.Supervisor, Lines = [SupervisionLine.Justice] }));

        string? Refused(Appoint form) => township.Try("staff", "appoint", Start, form, clerk) is Refused refused ? refused.Refusals[0].Field : null;
    }

    [Fact]
    public void Only_an_administrator_gives_or_takes_the_role_of_administrator()
    {
        var (admin, clerk) = (Join("G01", f => f with { Roles = [Role.Administrator] }), Join("B01", f => f with { Roles = [Role.OfficeClerk] }));
        var (other, guest) = (Join("B02", f => f with { Roles = [Role.DeskClerk] }), Join("B03", f => f with { Roles = [] }));
        guest = township.Do("staff", "appoint", Start, new Appoint { Role = Role.Administrator, Until = Start }, guest);

        foreach (var (form, on) in Reserved())
        {
            township.Actor = On("B01", Start);
            Assert.Equal("reserved", Code(form, on));
        }
        township.Actor = On("G01", Start);
        foreach (var (form, on) in Reserved())
            Assert.Null(Code(form, on));

        IEnumerable<(Form Form, Matter? On)> Reserved() =>
        [
            (new JoinStaff { StaffNumber = "B09", Name = "某", Office = "peace", Roles = [Role.Reviewer, Role.Administrator] }, null),
            (new ChangeDuties { Office = "peace", Roles = [Role.Administrator] }, other),
            (new Appoint { Role = Role.Administrator }, other),
            (new TakeLeave { Until = new(2025, 3, 1), Substitute = new(other.Id) }, admin),
            (new EndAppointment { Role = Role.Administrator }, guest),
            (new ChangeDuties { Office = "peace", Roles = [] }, admin),
            (new LeaveStaff(), admin),
        ];

        string? Code(Form form, Matter? on) => Refusal(form, on is null ? null : township.Now(on));
    }

    [Fact]
    public void Nobody_but_an_administrator_gives_a_role_to_oneself()
    {
        var clerk = Join("B01", f => f with { Roles = [Role.OfficeClerk] });
        var (leader, other) = (Join("L01", f => f with { Roles = [Role.Leader] }), Join("B02", f => f with { Roles = [Role.DeskClerk] }));
        township.Actor = On("B01", Start);

        Assert.Equal("reserved", Refusal(new Appoint { Role = Role.Leader }, clerk));
        Assert.Equal("reserved", Refusal(new ChangeDuties { Office = "peace", Roles = [Role.OfficeClerk, Role.Leader] }, clerk));
        Assert.Equal("reserved", Refusal(new TakeLeave { Until = new(2025, 3, 1), Substitute = new(clerk.Id) }, leader));
        Assert.Equal("reserved", Refusal(new JoinStaff { StaffNumber = "B01", Name = "某", Office = "peace", Roles = [Role.Leader] }, leader, corrects: leader.Opening.Entry.Seq));
        // What gives nothing to oneself is the office's daily work, one's own post and leave too.
        Assert.Null(Refusal(new ChangeDuties { Office = "party-office", Post = "主任", Roles = [Role.OfficeClerk] }, clerk));
        Assert.Null(Refusal(new TakeLeave { Until = new(2025, 3, 1), Substitute = new(other.Id) }, township.Now(clerk)));
        Assert.Null(Refusal(new Appoint { Role = Role.Reviewer }, other));
        Assert.Null(Refusal(new LeaveStaff(), leader));
    }

    [Fact]
    public void A_role_that_was_taken_does_not_come_back_by_striking_out_the_entry_that_took_it()
    {
        var (admin, clerk) = (Join("G01", f => f with { Roles = [Role.Administrator] }), Join("B01", f => f with { Roles = [Role.OfficeClerk, Role.Administrator] }));
        clerk = township.Do("staff", "change", Start, new ChangeDuties { Office = "peace", Roles = [Role.OfficeClerk] }, clerk);
        var taken = clerk.LastSeq;

        township.Actor = On("B01", Start);
        Assert.Equal("reserved", Refusal(new VoidEntry { Reason = "重复" }, clerk, target: taken));
        township.Actor = On("G01", Start);
        Assert.Null(Refusal(new VoidEntry { Reason = "重复" }, clerk, target: taken));
        Assert.NotNull(admin);
    }

    [Fact]
    public void A_role_of_somebody_else_is_not_moved_to_oneself()
    {
        var (clerk, other) = (Join("B01", f => f with { Roles = [Role.OfficeClerk] }), Join("B02", f => f with { Roles = [] }));
        other = township.Do("staff", "appoint", Start, new Appoint { Role = Role.Leader }, other);
        var third = Join("B03", f => f with { Roles = [] });
        township.Actor = On("B01", Start);
        Assert.Equal("reserved", Refusal(new MoveEntry { To = new(clerk.Id), Reason = "记错了人" }, other, target: other.LastSeq));
        Assert.Null(Refusal(new MoveEntry { To = new(third.Id), Reason = "记错了人" }, other, target: other.LastSeq));
        Assert.True(On("B03", Start).Holds(Role.Leader));
        Assert.False(On("B01", Start).Holds(Role.Leader));
    }

    private string? Refusal(Form form, Matter? matter, long? corrects = null, long? target = null) =>
        township.Try("staff", Catalogue.Standard["staff"].Actions.First(a => a.Form.Type == form.GetType()).Code, corrects is null ? Start : matter!.Opening.Entry.On, form, matter,
            a => a with { Corrects = corrects, Target = target, Reason = corrects is null ? null : "写错了" }) is Refused refused ? refused.Refusals[0].Code : null;

    private Actor On(string number, DateOnly day) => Assert.IsType<Actor>(Organisation.ActorOf(township.Roster, number, day));

    private Matter Join(string number, Func<JoinStaff, JoinStaff> further) =>
        township.Do("staff", "join", Start, further(new() { StaffNumber = number, Name = "某", Office = "peace" }));
}
