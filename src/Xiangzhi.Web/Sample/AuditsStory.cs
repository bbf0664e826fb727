using System.Text;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>
/// A neighbour's reports, lent for comparison and put to the audit: parts that do not add up, a rate that its own numbers contradict, a
/// word that the law does not know, a sentence of the year before with other numbers. The office is invented.
/// </summary>
internal sealed class AuditsStory(Script script, Setting setting)
{
    private const string Office = "青石镇";

    public void Tell()
    {
        TakeIn(2024, new(2026, 1, 4), """
            青石镇2024年法治政府建设年度报告
            2024年，青石镇按照区里部署推进法治政府建设，现将有关情况报告如下。
            一、主要举措和成效
            （一）学法普法。镇党委理论学习中心组专题学法9次，会前学法12次；干部法治考试参考率、合格率均达100%。镇党委政府把法治宣传摆上重要位置，组织干部进村入户开展普法活动18次，发放宣传资料4000余份，受众2600余人次。
            （二）矛盾纠纷。全年排查受理矛盾纠纷148件，调解成功141件，成功率95.3%，没有发生民转刑案件。
            （三）行政执法。办理行政处罚案件46件，其中交通领域31件、城乡建设领域12件、林业领域3件，罚款1.2万元。
            二、存在的问题
            执法人员偏少，持证的只有5人。
            三、下一年打算
            2025年开展普法活动不少于20次，力争调解成功率保持在96%以上。
            """);
        TakeIn(2025, new(2026, 1, 5), """
            青石镇2025年法治政府建设年度报告
            2025年，青石镇按照区里部署推进法治政府建设，现将有关情况报告如下。
            一、主要举措和成效
            （一）学法普法。镇党委理论学习中心组每月学法一次，全年专题学法9次；干部法治考试应考62人，实考61人，参考率100%。镇党委政府把法治宣传摆上重要位置，组织干部进村入户开展普法活动21次，发放宣传资料5000余份，受众3100余人次。
            （二）矛盾纠纷。全年排查受理矛盾纠纷163件，调解成功157件，成功率98.1%，没有发生民转刑案件。
            （三）行政执法。办理行政处罚案件52件，其中交通领域33件、城乡建设领域15件、林业领域6件，罚金1.4万元。
            （四）信访。严厉打击无理上访，上级交办信访事项7件全部按期办结。
            二、存在的问题
            普法形式单一，群众参与不够。
            三、下一年打算
            2026年开展普法活动不少于24次，力争调解成功率保持在98%以上。
            """);
    }

    private void TakeIn(int year, DateOnly on, string text) => script.Add(new("audited-report", "take-in", on, new TakeInReport
    {
        Office = Office, Year = year, File = script.Attach($"{Office}{year}年法治政府建设年度报告.txt", "text/plain", Encoding.UTF8.GetBytes(text)),
    }) { By = setting.Keeper.Number }, mayHoldSlip: false);
}
