using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class PersonalContentTests
{
    static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    static readonly byte[] Content = Sample.Bytes("""{"name":"张某"}""");

    [Fact]
    public void Only_the_sealed_bytes_with_their_salt_and_slot_open_it()
    {
        var sealedOnce = PersonalContent.Seal("parties[0]", Content, Salt);
        Assert.True(PersonalContent.Opens(sealedOnce, Salt, Content));
        Assert.False(PersonalContent.Opens(sealedOnce, Salt, Sample.Bytes("""{"name":"李某"}""")));
        Assert.False(PersonalContent.Opens(sealedOnce with { Slot = "parties[1]" }, Salt, Content));
        Assert.False(PersonalContent.Opens(sealedOnce, Salt[..31], Content));
        for (var bit = 0; bit < 256; bit++)
        {
            var salt = Salt.ToArray();
            salt[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(PersonalContent.Opens(sealedOnce, salt, Content));
        }
    }

    [Fact]
    public void A_boundary_between_slot_salt_and_content_cannot_be_shifted()
    {
        var sealedOnce = PersonalContent.Seal("a", [Salt[31], .. Content], [1, .. Salt[..31]]);
        Assert.False(PersonalContent.Opens(sealedOnce with { Slot = "a\u0001" }, Salt, Content));
        Assert.Throws<ArgumentException>(() => PersonalContent.Seal("a\0", Content, Salt));
        Assert.Throws<ArgumentException>(() => PersonalContent.Seal("a", Content, [.. Salt, 1]));
    }
}
