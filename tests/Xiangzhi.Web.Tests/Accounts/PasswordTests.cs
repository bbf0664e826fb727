using Xiangzhi.Web.Accounts;

namespace Xiangzhi.Web.Tests.Accounts;

/// <summary>What guessers try first is refused, what people remember is taken.</summary>
public sealed class PasswordTests
{
    [Theory]
    [InlineData("1q2w3e4r5t6y", "keyboard")]
    [InlineData("qwertyuiop[]", "keyboard")]
    [InlineData("1qaz2wsx3edc4rfv", "keyboard")]
    [InlineData("zxcvbnmasdfghjkl", "keyboard")]
    [InlineData("Qwer1234!@#$", "keyboard")]
    [InlineData("0987654321098765", "sequence")]
    [InlineData("abcdefghijklmnop", "sequence")]
    [InlineData("abcabcabcabcabc", "repeat")]
    [InlineData("a1b2a1b2a1b2a1b2", "repeat")]
    [InlineData("520520520520520", "repeat")]
    [InlineData("147258369147", "keypad")]
    [InlineData("13967250814", "telephone")]
    [InlineData("1990010112", "date")]
    [InlineData("password!!", "word")]
    [InlineData("Woaini520!", "word")]
    public void What_is_tried_first_is_refused(string password, string why) => Assert.True(Passwords.Fault(password, []) is not null, $"{password}: {why}");

    [Theory]
    [InlineData("竹杖芒鞋轻胜马一蓑烟雨")]
    [InlineData("今天下午三点半开会呀")]
    [InlineData("coal otter violin")]
    [InlineData("K7#mPz!w2Qd")]
    [InlineData("后山的茶树开了三次花")]
    [InlineData("84019573620482")]
    public void What_somebody_thought_of_is_taken(string password) => Assert.Null(Passwords.Fault(password, [])?.Zh);

    [Theory]
    [InlineData("qwertyuiop", 1)]
    [InlineData("aaaaaaaaaa", 1)]
    [InlineData("qwer1234", 2)]
    [InlineData("abcabcabc", 1)]
    [InlineData("xkvmw", 5)]
    public void Surprises_are_counted_by_hand(string password, int surprises) => Assert.Equal(surprises, Predictable.Surprises(password));
}
