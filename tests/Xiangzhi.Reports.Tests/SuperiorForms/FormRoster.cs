using Xiangzhi.Ledger;
using Xiangzhi.Registers;

namespace Xiangzhi.Reports.Tests.SuperiorForms;

/// <summary>A township with the villages that the forms of the tests name.</summary>
internal static class FormRoster
{
    public static readonly IReadOnlyList<string> Villages = ["凉洞村", "三塘村", "李家坪村", "木鱼村", "马鞍村", "石堡村", "场镇社区"];

    public static Guid IdOf(int village) => new(village + 1, 0, 0, new byte[8]);

    public static Roster Of()
    {
        var register = Catalogue.Standard["village"];
        var matters = Villages.Select((name, i) => register.Open(new Entry
        {
            Township = "t", Seq = i + 1, Act = IdOf(i), Matter = IdOf(i), Register = "village", Action = "add", Version = 1, RecordedBy = "S01", On = new(2023, 1, 1),
            RecordedAt = new(2023, 1, 1, 0, 0, 0, TimeSpan.Zero), Content = FormModel.Of(typeof(AddVillage)).Write(new AddVillage { VillageCode = $"20{i + 1}", Name = name, Groups = 3 }).Content,
        })).ToList();
        return new(matters, _ => null, (_, _) => null, _ => null);
    }
}
