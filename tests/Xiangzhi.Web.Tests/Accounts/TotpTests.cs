using Xiangzhi.Web.Accounts;

namespace Xiangzhi.Web.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();

    /// <summary>RFC 6238, appendix B, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.Step(DateTimeOffset.FromUnixTimeSeconds(second))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void One_step_to_either_side_counts(int steps, bool counts)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        Assert.Equal(counts ? Totp.Step(now) + steps : null, Totp.StepOf(Secret, Totp.Code(Secret, Totp.Step(now) + steps), now));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_RFC_4648(string text, string encoded) => Assert.Equal(encoded, Codes.Base32(System.Text.Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(" 123 456 ", "123456")]
    [InlineData("abcd-efgh 2345 67io", "ABCDEFGH234567IO")]
    [InlineData("ABCD-EFGH-2345-6710", "ABCDEFGH234567IO")]
    public void A_code_is_read_as_people_type_it(string typed, string code) => Assert.Equal(code, Codes.Normal(typed));
}
