using Xunit;

namespace Xiangzhi.Law.Tests.Rules;

public sealed class LawBookTests
{
    private static readonly LawBook Book = LawBook.Builtin;

    // The codes of the catalogue of procedural rules from which law/rules was written.
    private const string Catalogue = """
        count_penalty count_coercion count_licence count_review count_petition count_openinfo count_civil
        force_majeure holiday_table clock_suspend pen_limitation pen_decide pen_register_evidence pen_hear_request
        pen_hear_notice pen_serve pen_e_service pen_pay pen_surcharge pen_instalment_court pen_cash_officer
        pen_cash_bank pen_publish pen_publish_scope pen_unpublish pen_publish_expiry pen_simple_file pen_stats
        pen_authority pen_transition pen_two_officers pen_show_card pen_recusal pen_prior_notice pen_no_aggravation
        pen_simple_cap pen_cash_cap pen_hearing_right_nat pen_hearing_cq pen_hearing_chair pen_decide_on_record
        pen_legal_audit pen_auditor_qualified pen_collective pen_minor_first pen_minor_age pen_one_fine pen_new_law
        pen_crime pen_record_all pen_secret pen_discretion pen_delegate pen_quota coe_approve coe_seize coe_freeze
        coe_surcharge_exec coe_substitute coe_court_window coe_court_urge coe_court_accept coe_abandon
        coe_village_building coe_demolish_gate insp_subject insp_item_published insp_cap insp_cap_clue insp_type
        insp_scope_firm insp_approve insp_notice insp_two insp_record insp_scan insp_merge insp_special
        insp_territory insp_five_ban insp_merge_law insp_licence_record insp_publish lic_refuse_now lic_correct
        lic_receipt lic_decide lic_joint lic_lower_review lic_deliver lic_excluded lic_hear_request lic_hear_notice
        lic_renew lic_publish xf_register xf_route xf_tell_direct xf_tell_forwarded xf_object xf_handle
        xf_review_req xf_review_do xf_recheck_req xf_recheck_do xf_closed xf_simple xf_urgent xf_annual
        lead_reception med_term med_term_court med_term_admin med_term_labour med_confirm med_confirm_court
        med_confirm_excl med_effect med_follow med_committee med_land_contract med_labour_limit land_title
        land_title_days legal_aid oi_active oi_receipt_date oi_correct oi_answer oi_third oi_excess oi_fee_item
        oi_fee_page oi_fee_time oi_report_dept oi_report_gov oi_report_town oi_review_first vil_quarter vil_month
        vil_major vil_cq_dates vil_cq_objection vil_cq_procedure vil_meeting vil_rules_file vil_supervise_report
        dec_scope dec_comment dec_hear_material dec_review_time dec_gate dec_counsel dec_pack dec_collective
        dec_party dec_archive norm_review_time norm_comment norm_fair_comp norm_file norm_attach_review
        legal_scope_town exec_audit_days counsel_duty power_lists rev_apply rev_organ rev_first rev_forward
        rev_answer rev_decide rev_opinion lit_direct lit_after lit_inaction lit_answer lit_head service_public
        rep_publish rep_submit rep_content rep_title_practice study_quota officer_hours pub_plan pub_law pub_days
        lmb_min village_counsel holiday_substitute holiday_shift holiday_half holiday_2026 holiday_2027
        holiday_2027_prov cqi_scope cqi_type cqi_published cqi_two cqi_system cqi_approve cqi_code cqi_nocode
        cqi_onsite cqi_special cqi_special_no cqi_special_up cqi_clue cqi_instant cqi_daily lmb_select xf_simple_in
        xf_simple_out med_notice med_agreement_fields land_town
        """;

    private const string Sound = """
        {"title":"试","line":"test","rules":[{"code":"x_rule","name":"试","kind":"timeLimit","unit":"working","binds":"office","rolls":false,
        "explains":"试。","versions":[{"from":"2020-01-01","to":"2020-12-31","value":5,"law":"某法","article":"1","source":"某处","checkedOn":"2026-11-21","confidence":"V"},
        {"from":"2021-01-01","to":null,"value":7,"law":"某法","article":"2","source":"某处","checkedOn":"2026-11-21","confidence":"K"}]}]}
        """;

    private static LawBook Parse(string text) => LawBook.Parse([("test.json", text)]);

    [Fact]
    public void Every_rule_of_the_catalogue_is_in_the_law_files()
    {
        var codes = Catalogue.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(217, codes.Length);
        Assert.All(codes, code => Assert.True(Book.Contains(code), code));
    }

    [Fact]
    public void Every_rule_explains_itself_in_Chinese_and_accuses_nobody()
    {
        foreach (var rule in Book.Rules)
        {
            Assert.True(rule.Explains.EndsWith('。') && rule.Explains.Count(c => c is '。') <= 3, rule.Code);
            Assert.True(rule.LookedFor is null || rule.LookedFor.Contains("账上", StringComparison.Ordinal), rule.Code);
            Assert.True(rule.LookedFor is null == rule.Cure is null, rule.Code);
            Assert.DoesNotContain("违法", rule.LookedFor ?? "", StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_time_limit_with_a_number_can_be_counted()
    {
        foreach (var version in Book.Rules.Where(r => r.Kind == RuleKind.TimeLimit && r.Unit is not (RuleUnit.None or RuleUnit.MonthDay)).SelectMany(r => r.Versions))
        {
            var day = new DateOnly(2025, 6, 3);
            var from = version.HoldsOn(day) ? day : version.From!.Value; // what does not hold then begins later
            var reading = Clock.Read(version, new(from, null), WorkCalendar.Builtin);
            Assert.True(version.Value is null || version.MayBe == Severity.Off == reading.Due is null, version.Rule.Code);
        }
    }

    [Fact]
    public void A_rule_is_refused_outside_its_validity()
    {
        Assert.Null(Book.At("pen_decide", new(2021, 7, 14)));
        Assert.Equal(90, Book.At("pen_decide", new(2021, 7, 15))!.Value);
        Assert.Null(Book.At("cqi_nocode", new(2025, 9, 19)));
        Assert.Null(Parse(Sound)["x_rule"].At(new(2019, 12, 31)));
    }

    [Fact]
    public void A_version_ends_on_its_last_day_and_the_next_begins()
    {
        var rule = Parse(Sound)["x_rule"];
        Assert.Equal(5, rule.At(new(2020, 12, 31))!.Value);
        Assert.Equal(7, rule.At(new(2021, 1, 1))!.Value);
        Assert.Equal("八五普法规划", Book.At("pub_plan", new(2025, 12, 31))!.Law);
        Assert.Equal("九五普法规划", Book.At("pub_plan", new(2026, 1, 1))!.Law);
        Assert.Equal(11, Book.At("holiday_table", new(2024, 12, 31))!.Value);
        Assert.Equal(13, Book.At("holiday_table", new(2025, 1, 1))!.Value);
    }

    [Fact]
    public void A_copy_with_another_number_leaves_the_book_and_the_other_versions_as_they_are()
    {
        var book = Parse(Sound);
        var rule = book.With("x_rule", 1, version => version with { Value = 8 })["x_rule"];
        Assert.Equal([5, 8], rule.Versions.Select(version => version.Value));
        Assert.All(rule.Versions, version => Assert.Same(rule, version.Rule));
        Assert.Equal([5, 7], book["x_rule"].Versions.Select(version => version.Value));
        Assert.All(book["x_rule"].Versions, version => Assert.Same(book["x_rule"], version.Rule));
    }

    [Fact]
    public void A_copy_needs_a_version_that_is_there()
    {
        Assert.Throws<KeyNotFoundException>(() => Book.With("x_rule", 0, version => version));
        Assert.Throws<ArgumentOutOfRangeException>(() => Book.With("pen_decide", 1, version => version));
        Assert.Throws<ArgumentOutOfRangeException>(() => Book.With("pen_decide", -1, version => version));
    }

    [Theory]
    [InlineData("pen_decide", "行政处罚法60条")]
    [InlineData("pen_hear_request", "行政处罚法64(1)、85条")]
    [InlineData("oi_answer", "政府信息公开条例（国令711）33条")]
    [InlineData("cqi_nocode", "重庆市人民政府令第375号18条")]
    public void A_rule_cites_its_article(string code, string citation) =>
        Assert.Equal(citation, Book.At(code, new(2026, 6, 1))!.Citation);

    // Numbers that the update corrected, and those most often got wrong.
    [Theory]
    [InlineData("pen_publish", 7, RuleUnit.Working, Confidence.SecondaryPlus)]
    [InlineData("med_term", 1, RuleUnit.Month, Confidence.Verified)]
    [InlineData("med_confirm_receive", 3, RuleUnit.Calendar, Confidence.Verified)]
    [InlineData("cqi_nocode", 3, RuleUnit.Working, Confidence.Verified)]
    [InlineData("xf_tell_direct", 15, RuleUnit.Calendar, Confidence.Verified)]
    [InlineData("xf_object", 5, RuleUnit.Working, Confidence.Verified)]
    [InlineData("lic_decide", 20, RuleUnit.Working, Confidence.Verified)]
    [InlineData("coe_court_window", 3, RuleUnit.Month, Confidence.Verified)]
    [InlineData("land_title_days", 7, RuleUnit.Working, Confidence.Verified)]
    [InlineData("pen_hearing_cq", 5000, RuleUnit.Yuan, Confidence.SecondaryPlus)]
    [InlineData("norm_review_time", 5, RuleUnit.Working, Confidence.Known)]
    public void A_number_is_as_the_update_has_it(string code, int value, RuleUnit unit, Confidence confidence)
    {
        var version = Book.At(code, new(2026, 6, 1))!;
        Assert.Equal((value, unit, confidence), (version.Value, version.Rule.Unit, version.Confidence));
    }

    [Fact]
    public void Yearly_duties_know_their_last_day_in_time()
    {
        var day = new DateOnly(2026, 1, 1);
        Assert.Equal(new(2026, 3, 31), Book.At("rep_publish", day)!.DueIn(2026));
        Assert.Equal(new(2026, 2, 28), Book.At("rep_submit", day)!.DueIn(2026));
        Assert.Equal(new(2028, 2, 29), Book.At("rep_submit", day)!.DueIn(2028));
        Assert.Equal(new(2026, 1, 31), Book.At("oi_report_dept", day)!.DueIn(2026));
        Assert.Throws<InvalidOperationException>(() => Book.At("pen_decide", day)!.DueIn(2026));
    }

    [Fact]
    public void An_unknown_code_is_named()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => Book["pen_nothing"]);
        Assert.Contains("pen_nothing", error.Message, StringComparison.Ordinal);
        Assert.Contains("law/rules", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"rolls\"", "\"roll\"", "有不认得的键“roll”")]
    [InlineData("\"2020-12-31\"", "null", "有效期重叠")]
    [InlineData("\"2020-12-31\"", "\"2021-01-01\"", "有效期重叠")]
    [InlineData("\"2020-12-31\"", "\"2019-12-31\"", "早于起日")]
    [InlineData("\"2020-12-31\"", "\"2020-13-01\"", "日期“2020-13-01”写法不对")]
    [InlineData("\"law\":\"某法\",\"article\":\"1\",", "", "缺少“law”")]
    [InlineData("\"confidence\":\"K\"", "\"confidence\":\"X\"", "不认得“X”")]
    [InlineData("\"value\":5", "\"value\":5.5", "“value”应为整数")]
    [InlineData("\"unit\":\"working\"", "\"unit\":\"none\"", "有数值而没有单位")]
    [InlineData("\"kind\":\"timeLimit\"", "\"kind\":\"step\"", "查什么、怎样补")]
    [InlineData("\"explains\":\"试。\",", "", "缺少“explains”")]
    public void A_broken_rule_is_refused_with_file_and_code(string part, string broken, string message)
    {
        var error = Assert.Throws<LawDataException>(() => Parse(Sound.Replace(part, broken, StringComparison.Ordinal)));
        Assert.StartsWith("test.json，x_rule", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_may_stand_in_one_file_only()
    {
        var error = Assert.Throws<LawDataException>(() => LawBook.Parse([("a.json", Sound), ("b.json", Sound)]));
        Assert.Contains("b.json，x_rule", error.Message, StringComparison.Ordinal);
        Assert.Contains("a.json", error.Message, StringComparison.Ordinal);
    }
}
