using System.CommandLine;
using System.Globalization;
using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage;
using Xiangzhi.Web.Witnessing;

namespace Xiangzhi.Web.CommandLine;

/// <summary>This place as a witness of others' journals, and others as witnesses of this one's.</summary>
internal static class WitnessVerb
{
    public static Command Command() => new("witness", "见证：替别的乡镇看账本有没有被退回或改写，也请别人看自己的")
    {
        Show(), Trust(), Check(), Serve(), Send(), Export(), Take(),
    };

    private static Command Show()
    {
        var data = Options.Data();
        var command = new Command("show", "本处的见证公钥，见证着哪些账，拒绝过什么") { data };
        command.SetAction(parsed =>
        {
            using var store = Watching(parsed.GetRequiredValue(data));
            var book = store.Witness;
            Output.Line(book.Key.ToString());
            Output.Line($"指纹 {book.Key.Fingerprint}");
            foreach (var journal in book.Journals())
                Output.Line(string.Create(CultureInfo.InvariantCulture, $"见证 {journal.Key.Name}：{(journal.Seen is { } seen ? $"见到 {seen.Size} 条，{seen.CosignedAt(book.Key):yyyy-MM-dd HH:mm:ss} UTC" : "还没有见过")}，账本公钥指纹 {journal.Key.Fingerprint}"));
            var refusals = book.Refusals();
            foreach (var refusal in refusals)
                Output.Line(string.Create(CultureInfo.InvariantCulture, $"拒绝 {refusal.Code} {refusal.At:yyyy-MM-dd HH:mm:ss} UTC，见过的与送来的两份检查点：\n{refusal.Seen.ToText()}\n{refusal.Note.ToText()}"));
            return refusals.Count == 0 ? Output.Done : Output.Findings;
        });
        return command;
    }

    private static Command Trust()
    {
        var (data, line) = (Options.Data(), new Argument<string>("KEYLINE") { Description = "账本的公钥行，当面核对过指纹" });
        var command = new Command("trust", "认一本账的公钥，此后为它见证；同一本账从前认的钥匙不再认") { line, data };
        command.SetAction(parsed =>
        {
            using var store = Watching(parsed.GetRequiredValue(data));
            var key = Read(() => CheckpointKey.Parse(parsed.GetRequiredValue(line).Trim()));
            var before = Read(() => store.Witness.Trust(key));
            Output.Message($"此后为 {key.Name} 见证，公钥指纹 {key.Fingerprint}。{(before is null || before.Equals(key) ? "" : $"从前认的钥匙 {before.Fingerprint} 不再认。")}");
            return Output.Done;
        });
        return command;
    }

    private static Command Check()
    {
        var (data, file, target) = (Options.Data(), new Argument<string>("FILE") { Description = "witness export 写的请求" }, Target());
        var command = new Command("check", "手工见证：看一份送来的请求，签了的写到 --out") { file, data, target };
        command.SetAction(parsed =>
        {
            using var store = Watching(parsed.GetRequiredValue(data));
            var answer = store.Witness.Answer(Read(() => WitnessRequest.Parse(Text(parsed.GetRequiredValue(file)))));
            if (answer is not Vouched vouched)
            {
                Output.Message(((WitnessRefusal)answer).Message);
                return Output.Findings;
            }
            File.WriteAllText(parsed.GetRequiredValue(target), vouched.Note.ToText());
            Output.Message($"已签：{vouched.Note.Origin} 到第 {vouched.Note.Size} 条。把 {parsed.GetRequiredValue(target)} 交回，对方用 ./run witness take 收下。");
            return Output.Done;
        });
        return command;
    }

    private static Command Serve()
    {
        var (data, urls) = (Options.Data(), new Option<string>("--urls") { Description = "监听的地址", Required = true });
        var command = new Command("serve", "只开见证这一个入口，别的乡镇可以连；不显示任何账") { data, urls };
        command.SetAction(parsed =>
        {
            using var store = Watching(parsed.GetRequiredValue(data));
            using var app = Serving.BuildWitness(store, parsed.GetRequiredValue(urls));
            app.Start();
            Output.Message($"见证入口已打开：{string.Join("、", app.Urls.Select(url => url + "/witness"))}　按 Ctrl+C 结束。");
            app.WaitForShutdown();
            return Output.Done;
        });
        return command;
    }

    private static Command Send()
    {
        var (data, township) = (Options.Data(), Options.Township());
        var command = new Command("send", "现在就把最新的检查点送给各见证人") { data, township };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data), OpenMode.ReadWrite);
            var sent = WitnessSending.Send(Options.Choose(store, parsed.GetValue(township))).GetAwaiter().GetResult();
            foreach (var (witness, isGood, what) in sent)
                Output.Line($"{witness}\t{(isGood ? "已见证" : "没有见证")}\t{what}");
            if (sent.Count == 0)
                Output.Message("没有可以送的见证人：在“账本见证人”台账里约请，并填地址；手工传递的用 ./run witness export。");
            return sent.All(s => s.IsGood) ? Output.Done : Output.Findings;
        });
        return command;
    }

    private static Command Export()
    {
        var (data, township, target, witness) = (Options.Data(), Options.Township(), Target(), new Option<string>("--witness") { Description = "见证单位", Required = true });
        var old = new Option<long?>("--old") { Description = "见证人说它上次见到多少条；它签过的没有收到时填" };
        var command = new Command("export", "写一份给见证人的请求，拷到 U 盘或随信寄去") { data, township, witness, target, old };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data), OpenMode.ReadWrite);
            var chosen = Options.Choose(store, parsed.GetValue(township));
            var (terms, key) = Named(chosen, parsed.GetRequiredValue(witness));
            var owed = chosen.Owed(key);
            if (owed.Count == 0)
            {
                Output.Message($"{terms.Name}已见证到第 {chosen.VouchedSize(key.Name)} 条，没有新的。");
                return Output.Done;
            }
            var next = owed[0];
            if (parsed.GetValue(old) is < 0)
                throw new UsageException("--old 填见证人说的条数。");
            File.WriteAllText(parsed.GetRequiredValue(target), chosen.RequestFor(next, Math.Min(parsed.GetValue(old) ?? chosen.VouchedSize(key.Name), next.Size)).ToString());
            Output.Message($"已写到 {parsed.GetRequiredValue(target)}，共 {next.Size} 条。{(owed.Count == 1 ? "" : "这是换钥匙的一份；收回以后再写一次，送最新的。")}");
            return Output.Done;
        });
        return command;
    }

    private static Command Take()
    {
        var (data, township, file) = (Options.Data(), Options.Township(), new Argument<string>("FILE") { Description = "见证人交回的检查点" });
        var command = new Command("take", "收下见证人签过的检查点，先核对签名") { file, data, township };
        command.SetAction(parsed =>
        {
            using var store = Options.Open(parsed.GetRequiredValue(data), OpenMode.ReadWrite);
            var chosen = Options.Choose(store, parsed.GetValue(township));
            var note = Read(() => Checkpoint.Parse(Text(parsed.GetRequiredValue(file))));
            if (chosen.Kept(note) is null)
                throw new UsageException($"这不是{chosen.Profile.Name}留存的检查点（{note.Origin}，{note.Size} 条），没有收下。");
            var signers = WitnessSending.Of(chosen).Where(w => note.CosignedAt(w.Key) is not null).ToList();
            if (signers.Count == 0)
                throw new UsageException("上面没有本账见证人的签名，或签名不成立，没有收下。请核对“账本见证人”里的公钥。");
            foreach (var (terms, key) in signers)
            {
                chosen.KeepVouching(key, note);
                Output.Message($"已收下：{terms.Name} {note.CosignedAt(key):yyyy-MM-dd HH:mm:ss} UTC 见证到第 {note.Size} 条。");
            }
            return Output.Done;
        });
        return command;
    }

    private static Option<string> Target() => new("--out") { Description = "写到哪个文件", Required = true };

    private static (TownshipWitness Terms, WitnessKey Key) Named(Township township, string name) =>
        WitnessSending.Of(township).FirstOrDefault(w => w.Terms.Name == name || w.Key.Name == name) is { Key: not null } found ? found
            : throw new UsageException($"没有见证人“{name}”。{(WitnessSending.Of(township).Select(w => w.Terms.Name).ToList() is { Count: > 0 } names ? $"现有：{string.Join("、", names)}。" : "还没有约请过：先在“账本见证人”台账里登记。")}");

    private static string Text(string file) => !File.Exists(file) ? throw new UsageException($"没有文件 {file}；请核对路径。")
        : new FileInfo(file).Length > WitnessRequest.MaxLength ? throw new UsageException($"{file} 太长，不像检查点或请求。") : File.ReadAllText(file);

    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException fault)
        {
            throw new UsageException(fault.Message);
        }
    }

    /// <summary>A place that only watches others needs no journal: it is made where there is none.</summary>
    private static LedgerStore Watching(string data) => Options.Open(data, OpenMode.Create);
}
