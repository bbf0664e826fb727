using Xiangzhi.Registers.Tests.Study;

namespace Xiangzhi.Registers.Tests.Licences;

public sealed class LicenceActsTests
{
    private readonly LicenceWorld world = new();

    [Fact]
    public void Every_offered_act_is_taken_from_every_situation_and_every_stage_is_reached() =>
        Edges.AssertWhole("licence", () =>
        {
            var fresh = new LicenceWorld();
            return (fresh.Township, fresh.Apply());
        }, world.FormOf);

    [Fact]
    public void A_good_licence_goes_from_the_counter_to_the_archive_without_a_flag()
    {
        var licence = world.Apply();
        world.Do(licence, "accept", LicenceWorld.Monday);
        world.Do(licence, "visit", LicenceWorld.Monday.AddDays(3));
        world.Do(licence, "grant", LicenceWorld.Monday.AddDays(10));
        Assert.Equal("待颁证", world.Township.Stage(licence));
        world.Do(licence, "deliver", LicenceWorld.Monday.AddDays(11));
        world.Do(licence, "publish", LicenceWorld.Monday.AddDays(12));
        Assert.Equal("有效", world.Township.Stage(licence));
        Assert.True(world.Township.Now(licence).IsClosed);
        world.Do(licence, "inspect", LicenceWorld.Monday.AddDays(200));
        world.Do(licence, "archive", LicenceWorld.Monday.AddDays(300));

        Assert.Empty(world.Township.Flags(licence));
        Assert.Equal(("林采1", new DateOnly(2026, 3, 1)), (world.State(licence).CertificateNumber, world.State(licence).ValidTo!.Value));
        world.Township.AssertReplayEqualsLive();
    }

    [Fact]
    public void A_decision_on_the_spot_is_its_own_acceptance()
    {
        var licence = world.Apply();
        world.Do(licence, "grant", LicenceWorld.Monday, new GrantLicence { OnTheSpot = true });

        Assert.Equal(LicenceWorld.Monday, world.State(licence).Accepted!.Value.Day);
        Assert.Empty(world.Rules(licence));
    }

    [Fact]
    public void A_served_decision_is_a_delivered_licence_and_an_issued_notice_is_a_receipt()
    {
        var licence = world.Apply();
        world.Do(licence, "accept", LicenceWorld.Monday, new AcceptLicence());
        Assert.Equal(["lic_receipt"], world.Rules(licence));
        world.Do(licence, "issue-paper", LicenceWorld.Monday, new IssuePaper { Paper = "licence-acceptance" });
        Assert.Empty(world.Rules(licence));
        world.Do(licence, "grant", LicenceWorld.Monday.AddDays(7));
        world.Do(licence, "serve-paper", LicenceWorld.Monday.AddDays(9), new ServePaper { Paper = "licence-grant", Method = ServiceMethod.Direct });

        Assert.Equal(LicenceWorld.Monday.AddDays(9), world.State(licence).Delivered!.Value.Day);
        Assert.True(world.Township.Now(licence).IsClosed);
    }

    [Fact]
    public void A_withdrawn_application_may_be_taken_up_again()
    {
        var licence = world.Apply();
        world.Do(licence, "withdraw", LicenceWorld.Monday.AddDays(1));
        Assert.Equal("申请撤回", world.Township.Stage(licence));
        world.Do(licence, "reopen", LicenceWorld.Monday.AddDays(2), new Reopen { Reason = "记错了人" });

        Assert.Equal("收件", world.Township.Stage(licence));
        Assert.Contains("accept", world.Township.Offered(licence));
    }

    [Fact]
    public void What_cannot_be_meant_is_refused_at_its_field()
    {
        var licence = world.Apply();
        var day = LicenceWorld.Monday.AddDays(1);
        Assert.Equal("missing", Field("ask-correction", new AskLicenceCorrection { Missing = [] }));
        Assert.Equal("until", Field("ask-correction", new AskLicenceCorrection { Missing = [new() { What = "证" }], Until = day.AddDays(-1) }));
        Assert.Equal("promisedBy", Field("accept", new AcceptLicence { PromisedBy = day.AddDays(-1) }));
        Assert.Equal("authority", Field("not-accept", new NotAcceptLicence { Ground = NotAcceptedGround.NotOurs }));
        Assert.Equal("area", Field("visit", new VisitLicenceSite { Kind = SiteVisitKind.Survey, Area = -1 }));
        Assert.Equal("hearingOn", Field("notify-hearing", new NotifyLicenceHearing { HearingOn = day.AddDays(-1) }));
        Assert.Equal("days", Field("exclude-time", new BeginExcludedTime { Kind = ExcludedTime.Test, Days = 0 }));
        Assert.Equal("days", Field("extend", new ExtendLicence { Days = 0, Reason = "核实" }));
        Assert.Equal("validTo", Field("grant", new GrantLicence { ValidTo = day.AddDays(-1) }));
        Assert.Equal("fee", Field("grant", new GrantLicence { Fee = -1 }));
        world.Do(licence, "grant", day);
        Assert.Equal("compensation", Field("revoke", new RevokeLicence { Way = RevocationWay.TakenBack, Reasons = "修路", Compensation = -1 }));
        world.Do(licence, "ask-renewal", day);
        Assert.Equal("until", Field("renew", new DecideRenewal { Granted = true, Until = new(2026, 3, 1) }));

        string? Field(string action, Form form) => world.Township.Refusal("licence", action, day, form, world.Township.Now(licence)).Field;
    }

    [Fact]
    public void Any_acts_in_any_order_stand() => SmallTownship.AnyOrderStands(() =>
    {
        var fresh = new LicenceWorld();
        var licence = fresh.Apply();
        return (fresh.Township, licence,
        [
            ("apply", fresh.Application("homestead")),
            .. licence.Register.Actions.Where(a => !a.IsCommon && !a.Opens).Select(a => (a.Code, fresh.FormOf(a.Code))),
        ]);
    });

    [Fact]
    public void One_row_of_a_spreadsheet_brings_a_granted_licence_and_another_one_that_was_not_accepted() =>
        Assert.Equal(["apply accept grant deliver publish", "apply not-accept"], Catalogue.Standard["licence"].Sheets.Select(s => string.Join(' ', s.Select(a => a.Code))));
}
