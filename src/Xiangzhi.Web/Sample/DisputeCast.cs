using System.Globalization;
using Xiangzhi.Registers;

namespace Xiangzhi.Web.Sample;

/// <summary>Who falls out over what: the parties of one dispute and how they and the mediator put it.</summary>
internal sealed class DisputeCast
{
    private static readonly string[] FirmNames = ["青峰", "兴农", "顺达", "桃源", "蜂糖", "高原", "鸿运", "聚福", "绿野", "安居", "石门", "云岭"];
    private static readonly string[] FirmKinds = ["建材经营部", "种养专业合作社", "农机服务部", "家电门市", "劳务队", "食品加工坊", "运输队", "农资店"];

    private readonly Dice dice;
    private readonly Place place;

    public DisputeCast(Dice dice, Place place, Plight plight)
    {
        (this.dice, this.place, Plight) = (dice, place, plight);
        Group = $"{dice.Between(1, place.Groups)}组";
        var applicant = Party(DisputeSide.Applicant, Group);
        var firm = plight.Kind is "consumer" or "labour" or "wages" or "contract" or "production" && dice.OneIn(3);
        var respondent = firm ? Firm() : Party(DisputeSide.Respondent, plight.Kind == "neighbours" ? Group : $"{dice.Between(1, place.Groups)}组");
        while (respondent.Name.Equals(applicant.Name))
            respondent = Party(DisputeSide.Respondent, Group);
        Parties = dice.OneIn(9) ? [applicant, respondent, Party(DisputeSide.Third, Group)] : [applicant, respondent];
    }

    public Plight Plight { get; }
    public string Group { get; }
    public int GroupNumber => int.Parse(Group.AsSpan(0, Group.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);

    public Items<DisputeParty> Parties { get; }

    public DisputeParty Stranger() => Party(DisputeSide.Respondent, Group);

    public string Facts => Say($"[双方都是{place.Name}人|事情出在{place.Name}{Group}]，为“{Plight.Cause}”一事[起了争执|扯了一阵|闹得不愉快]。[现场看过，情况属实。|听了两边的话，也问了旁人。|调解员到场看过、量过。]");
    public string Issues => Say(Plight.Sum is { } sum ? $"[要不要赔、赔多少|钱该给多少、什么时候给]，一方要{sum:0}元，另一方[不认这个数|只认一部分]。" : "[谁该让、让多少|怎么恢复、谁来做|今后怎么相处、怎么管]。");
    public string Responsibility => Say("[双方都有不是，起因的一方担主要的。|起因在被申请人，申请人也有急躁的地方。|先前没有说清楚，双方各担一部分。|被申请人认可自己做得不对。]");
    public string Way => Say(Plight.Sum is null ? "[自己动手做|请人做完后当面验|当面说清|照写明的办]" : "[现金当面交付|手机转账|当面交付，写收条]");
    public string At => Say($"[{place.Name}{Group}|村委会|当事人家中|调解室]");
    public string Term => Say("[当场|三日内|七日内|半个月内|按约定的期数]");

    public string Course(SessionResult result) => Say(result switch
    {
        SessionResult.Agreed => "[先分开谈，再坐到一起。|到现场看了，请老人和组长说了公道话。|两边各说各的理，翻出旧账，慢慢说到点子上。|从邻里情分说起，算了一笔长远账。|讲了民法典上的规定，又比了别处的例子。]" + "[气消了，都愿意退一步。|一方先认了不是，另一方也松了口。|谈了两个钟头，定下办法。|当场把话说开，握了手。]",
        SessionResult.Continued => "[双方差得还远，约好回去想一想。|要等量地的人来，改天再说。|一方家里作主的人不在，约期再谈。|钱数上还差一截，各自回去商量。]",
        _ => "[双方各执一词，都不肯让。|一方坚持要走法律程序。|说到后来又吵起来，只好先停下。|数额差得太多，谈不拢。]",
    });

    public string Visit => Say("[已照协议办了，两家见面打招呼。|东西已经清走，没有再闹。|钱已付清，当事人说满意。|还差一点尾巴，答应月底弄完。|相处平和，没有反复。|老人说这下放心了。]");

    public string Inquiry => Say("[问了组长和两户邻居，说法大致合得上。|看了旧证和现场，界石还在。|量了尺寸，拍了照片。|翻了账本，数目对得上大半。]");

    private string Say(string template) => new Wording(dice).Say(template);

    private DisputeParty Party(DisputeSide side, string group) => new()
    {
        Side = side, Name = People.Name(dice), Phone = dice.OneIn(6) ? default(Personal<string>) : People.Phone(dice), IdNumber = dice.OneIn(3) ? People.IdNumber(dice) : default(Personal<string>),
        Address = $"{place.Name}{group}", Village = place.Ref,
    };

    private DisputeParty Firm() => new()
    {
        Side = DisputeSide.Respondent, Enterprise = true, Name = dice.Of(FirmNames) + dice.Of(FirmKinds), Phone = People.Phone(dice), Address = "场镇", Agent = dice.OneIn(3) ? People.Name(dice) : default(Personal<string>),
    };
}
