using System.Text.Encodings.Web;
using System.Text.Json;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Tests.Engines;

public sealed class TextListTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("一、二")]
    [InlineData("")]
    [InlineData("说\"好\"", "反\\斜", "一\n二\t三", "<&'>", "\u2028\u00ad\ufeff", "𠮷", "\u0000\u001f\u007f")]
    public void Texts_come_back_and_stand_as_json(params string[] texts)
    {
        var column = TextList.Of(texts);

        Assert.Equal(JsonSerializer.Serialize(texts, Plain), column);
        Assert.Equal(texts, TextList.Read(column));
    }

    [Fact]
    public void No_texts_are_the_empty_text() => Assert.Equal(("", 0), (TextList.Of([]), TextList.Read("").Count));
}
