using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>The petitions of the three years: so few that each is told by itself.</summary>
internal static class PetitionPlans
{
    public static IReadOnlyList<PetitionPlan> All { get; } =
    [
        new(new(2023, 2, 21), PetitionCourse.Decided, 0, "land", "征地青苗费漏登", "补登二十六棵李子树的青苗费。", "清点当日地块主人不在场，组长指界时漏了靠沟一片，照片和两户邻居可以证明。", "按二十六棵补登，由项目业主在三十日内支付。", "重庆市集体土地征收补偿安置规定；项目补偿方案第6条") { Due = 60, Form = PetitionForm.Internet },
        new(new(2023, 4, 6), PetitionCourse.Settled, 2, "rural", "机耕道改线占地没有补偿", "占了三分地，要求折价或者换地。", "改线时经户主会同意，面积没有扣减，村账上没有支出。", "由村集体换给同等面积的机动地，当年青苗由组里补。", "") { Form = PetitionForm.Visit },
        new(new(2023, 6, 11), PetitionCourse.Simple, 6, "civil-affairs", "高龄补贴停发两个月", "补发五月、六月的高龄补贴。", "年审表没有录进系统，人健在，符合条件。", "补录年审，停发的两个月随七月批次补发。", "重庆市高龄津贴发放办法") { Form = PetitionForm.Telephone },
        new(new(2023, 7, 18), PetitionCourse.Reviewed, 4, "building", "要求拆除邻居多年前的老厕所", "老厕所臭味大，要求乡里强制拆除。", "厕所建于1998年，在老宅基地范围内，没有扩建；已指导加盖清掏。", "不支持强制拆除；由村委会督促每月清掏。", "城乡规划法第65条；村规民约第11条") { Form = PetitionForm.Visit, Repeated = true },
        new(new(2023, 9, 5), PetitionCourse.Decided, 3, "rural", "公益林补偿面积与山林不符", "按实际山林面积补发近两年公益林补偿。", "界线图把一面坡划到邻组，现场指认以山脊为界，林权档案可以印证。", "按林权档案更正面积，补发两年差额。", "中央财政林业改革发展资金管理办法；区公益林补偿实施方案") { Due = 50, Form = PetitionForm.Letter },

        new(new(2024, 1, 25), PetitionCourse.Decided, 1, "labour", "保洁岗工资拖欠三个月", "付清三个月保洁工资。", "考核表没有按月报，财政未拨付，出勤有记录。", "补报考核，十五日内发放三个月工资。", "区公益性岗位管理办法第14条") { Due = 45, Form = PetitionForm.Internet },
        new(new(2024, 3, 12), PetitionCourse.Extended, 5, "land", "林权证四至与老证不一致", "更正四至，恢复沟口一片山林。", "新证录入时把小地名写错，老证存根在区档案馆。", "按老证存根更正，报登记机构办理。", "不动产登记暂行条例第24条") { Form = PetitionForm.Visit },
        new(new(2024, 4, 16), PetitionCourse.Forwarded, 0, "labour", "外省工地工伤认定", "要求认定工伤并催付赔偿。", "", "", "") { Form = PetitionForm.Internet },
        new(new(2024, 6, 3), PetitionCourse.Late, 2, "transport", "入户路硬化年年没有排上", "把三百米入户路列入当年项目。", "组内十二户，路面泥泞属实；两次上报没有批复。", "列入下年一事一议项目，先铺碎石。", "村级公益事业一事一议财政奖补办法") { Due = 40, Form = PetitionForm.Letter },
        new(new(2024, 7, 23), PetitionCourse.Decided, 4, "rural", "水毁田坎没有纳入救灾", "把八户水毁田坎纳入救灾清单。", "上报截止日在雨后第二日，八户地块在山背面，村里没有查看。", "补报八户，每户按核定工程量补助。", "自然灾害救助条例第9条") { Form = PetitionForm.Visit, Persons = 8, Urgent = true },
        new(new(2024, 9, 18), PetitionCourse.Suggested, 6, "transport", "建议赶集日在桥头设临时停车处", "赶集日桥头拥堵，建议划临时停车处。", "桥头空坝属集体，面积够三十辆车。", "采纳，划线并在赶集日安排人疏导。", "") { Form = PetitionForm.Internet },
        new(new(2024, 10, 30), PetitionCourse.Withdrawn, 3, "civil-affairs", "低保降档要求恢复", "恢复原来的低保档次。", "家庭新增一人就业，收入超过原档。", "看过收入核算表，信访人自愿撤回。", "") { Form = PetitionForm.Visit, Repeated = true },
        new(new(2024, 11, 20), PetitionCourse.Returned, 5, "land", "跨乡地块的界线", "", "", "", "") { Due = 60, Form = PetitionForm.Internet },

        new(new(2025, 2, 18), PetitionCourse.Decided, 0, "rural", "蜂糖李种苗补助没有到户", "按合同补助两亩种苗。", "验收当日地块被列为未成活，复验成活率合格。", "按复验结果补发种苗补助。", "区特色产业扶持办法第8条") { Due = 60, Form = PetitionForm.Internet },
        new(new(2025, 4, 8), PetitionCourse.Settled, 1, "environment", "养殖场粪污漫到水井", "清理水井并限制养殖规模。", "集粪池容量不足，雨天外溢，水样一次超标。", "养殖户扩建集粪池，承担清井费用，半年内复检。", "") { Form = PetitionForm.Visit, Persons = 6 },
        new(new(2025, 5, 22), PetitionCourse.Decided, 2, "building", "宅基地申请一年没有答复", "要求答复宅基地申请。", "申请时占用的是一般耕地，规划调整后可以办理转用。", "补充转用材料，三十日内上会。", "土地管理法第62条；农村宅基地审批规定") { Due = 45, Form = PetitionForm.Letter, IncompleteOpinion = true },
        new(new(2025, 7, 9), PetitionCourse.Simple, 6, "transport", "桥面护栏缺了一段", "把缺的护栏补上。", "车撞断两米，没有警示。", "当日设警示，七日内焊补。", "公路安全保护条例第47条") { Form = PetitionForm.Telephone },
        new(new(2025, 9, 16), PetitionCourse.Decided, 4, "land", "复垦地块面积少算", "复核复垦面积并补差额。", "航测图漏了边角一块，实地丈量多出零点二亩。", "按实地丈量补登，差额列入下一批。", "重庆市地票管理办法第21条") { Due = 50, Form = PetitionForm.Visit },
        new(new(2025, 11, 25), PetitionCourse.Open, 3, "rural", "灌溉渠漏水影响秧田", "修补渠道，补偿减产。", "渠壁三处渗漏，影响五户。", "", "") { Due = 55, Form = PetitionForm.Internet, Persons = 5 },
        new(new(2025, 12, 30), PetitionCourse.JustIn, 5, "civil-affairs", "残疾人两项补贴错发", "补发少发的护理补贴。", "", "", "") { Form = PetitionForm.Visit },
    ];
}
