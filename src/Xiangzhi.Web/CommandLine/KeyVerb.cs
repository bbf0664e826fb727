using System.CommandLine;
using Xiangzhi.Ledger;
using Xiangzhi.Storage;
using Xiangzhi.Storage.Sealing;

namespace Xiangzhi.Web.CommandLine;

/// <summary>The key by which the journals of a place are signed.</summary>
internal static class KeyVerb
{
    public static Command Command() => new("key", "账本的钥匙：看公钥，换签名钥匙，换封存内容的钥匙") { Show(), Rotate(), Reseal() };

    private static Command Show()
    {
        var data = Options.Data();
        var command = new Command("show", "各乡镇账本的公钥和指纹，从前的钥匙和交接") { data };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data));
            foreach (var township in store.Townships)
            {
                Output.Line(township.Key.ToString());
                Output.Line($"指纹 {township.Key.Fingerprint}");
                foreach (var change in township.KeyChanges())
                    Output.Line($"第 {change.Size} 条换过钥匙，{(IsHandedOver(township, change) ? "旧钥匙签过交接" : "没有旧钥匙的签名，信任从那里重新开始")}");
            }
            return Output.Done;
        });
        return command;
    }

    private static Command Rotate()
    {
        var data = Options.Data();
        var lost = new Option<bool>("--lost") { Description = "旧钥匙已丢：新钥匙自己开始，没有旧钥匙的签名" };
        var target = new Option<string?>("--out") { Description = "把交接的检查点写到文件，交给区县和见证人" };
        var command = new Command("rotate", "换签名钥匙；旧钥匙签交接，认识旧钥匙的人不必重新认") { data, lost, target };
        command.SetAction(parsed =>
        {
            var notes = parsed.GetValue(lost) ? BeginAnew(parsed.GetRequiredValue(data)) : Rotate(parsed.GetRequiredValue(data));
            foreach (var note in notes)
                Output.Line($"{note.NextKey}\n指纹 {note.NextKey!.Fingerprint}");
            if (parsed.GetValue(target) is { } file)
                File.WriteAllText(file, string.Join('\n', notes.Select(note => note.ToText())));
            Output.Message(parsed.GetValue(lost)
                ? "已换上新钥匙。没有旧钥匙的签名，信任从这里重新开始：请把上面的公钥当面交给区县和每个见证人重新认（./run witness trust），并重印周报上的公钥。"
                : "已换上新钥匙，旧钥匙签过交接，已从本机删去；备份里的旧钥匙也请销毁。见证人下次见到就会改认新钥匙；纸上印的公钥请重印。");
            return Output.Done;
        });
        return command;
    }

    private static Command Reseal()
    {
        var data = Options.Data();
        var command = new Command("reseal", "换封存人名、原话、附件和草稿的内容钥匙，全部用新钥匙重新封存") { data };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data), OpenMode.ReadWrite);
            var done = Resealing.Run(store);
            Output.Line($"已换到第 {done.Key} 号内容钥匙，重新封存 {done.Sealed} 份");
            if (done.Left > 0)
                Output.Line($"有 {done.Left} 份打不开，仍留着旧钥匙：先用 ./run verify 查明，再从备份恢复");
            Output.Message(done.OldKeysKept
                ? "旧钥匙还留在 content.keys 里：可能有别的程序正用着。下一次更换时删去。"
                : "旧钥匙已从本机删去；备份里的旧钥匙也请销毁，旧备份里的人名就谁也读不出了。");
            return Output.Done;
        });
        return command;
    }

    private static IReadOnlyList<Checkpoint> Rotate(string data)
    {
        using var store = Options.Open(data, OpenMode.ReadWrite);
        return KeyChange.Rotate(store);
    }

    private static IReadOnlyList<Checkpoint> BeginAnew(string data) =>
        KeyChange.BeginAnew(data, new() { Time = DemonstrationTime.For(data, Options.Machine) });

    private static bool IsHandedOver(Township township, Checkpoint change) => township.KeysSoFar().Any(key => !key.Equals(change.NextKey) && change.Verify(key));
}
