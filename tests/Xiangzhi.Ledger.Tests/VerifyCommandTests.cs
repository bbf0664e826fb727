using System.Text.Json;
using Xiangzhi.Verifier;
using Xunit;

namespace Xiangzhi.Ledger.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("xiangzhi-verify-");
    readonly CheckpointSigner signer = CheckpointSigner.Create(Checkpoint.OriginOf(Sample.Township));
    readonly Journal journal;

    public VerifyCommandTests() => journal = new(20, signer, [10, 20]);

    public void Dispose()
    {
        signer.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_good_export_ends_with_0_and_is_trusted_only_with_outside_key_and_checkpoint()
    {
        var export = File("export.jsonl", journal.Export(signer.Key));
        var (code, json) = Json("--export", export);
        Assert.Equal((0, true, false, 20L), (code, json.GetProperty("ok").GetBoolean(), json.GetProperty("trusted").GetBoolean(), json.GetProperty("entries").GetInt64()));
        Assert.Equal(Convert.ToBase64String(journal.Tree.Root()), json.GetProperty("root").GetString());
        var key = File("key.txt", Sample.Bytes($"# 区县留存\n{signer.Key}\n"));
        var checkpoints = File("checkpoints.txt", Sample.Bytes(journal.Checkpoints[0].ToText() + journal.Checkpoints[1].ToText()));
        Assert.True(Json("--export", export, "--key", key, "--checkpoint", checkpoints).Result.GetProperty("trusted").GetBoolean());
        var (_, output, _) = Run("--export", export);
        Assert.StartsWith("只与自身一致", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_export_ends_with_1_and_names_the_entry()
    {
        var export = journal.Export(signer.Key);
        export[export.AsSpan().IndexOf("\"seq\":13,"u8) + 7] = (byte)'2';
        var (code, json) = Json("--export", File("export.jsonl", export));
        var first = json.GetProperty("problems")[0];
        Assert.Equal((1, Sample.Township, 13L), (code, first.GetProperty("township").GetString(), first.GetProperty("seq").GetInt64()));
        Assert.NotEmpty(first.GetProperty("what").GetString()!);
    }

    [Fact]
    public void A_slip_is_checked_alone_or_against_an_export()
    {
        var receipt = Receipt.Of("1", "M7N9-21FB-Z4FD", journal.Entries[4], 5, journal.Hashes.Subtree, journal.Checkpoints[1]);
        var slip = File("slip.txt", Sample.Bytes(receipt.ToText()));
        var key = File("key.txt", Sample.Bytes(signer.Key.ToString()));
        Assert.Equal(0, Run("--receipt", slip).Code);
        Assert.True(Json("--receipt", slip, "--key", key).Result.GetProperty("trusted").GetBoolean());
        var forged = new Journal(20, signer, [20], change: e => e.Seq == 5 ? e with { RecordedBy = "p99" } : e);
        var (code, json) = Json("--export", File("forged.jsonl", forged.Export(signer.Key)), "--receipt", slip, "--key", key);
        Assert.Equal((1, 5L), (code, json.GetProperty("problems")[0].GetProperty("seq").GetInt64()));
    }

    [Fact]
    public void Witnesses_are_told_and_notes_in_two_hands_that_contradict_each_other_end_with_1()
    {
        using var witness = WitnessSigner.Create("district.example/witness");
        var at = new DateTimeOffset(2025, 3, 2, 4, 0, 0, TimeSpan.Zero);
        journal.Checkpoints[0] = journal.Checkpoints[0].With([witness.Cosign(journal.Checkpoints[0], at)]);
        var keys = File("witness.txt", Sample.Bytes(witness.Key + "\n"));
        var (code, json) = Json("--export", File("export.jsonl", journal.Export(signer.Key)), "--witness", keys);
        var told = json.GetProperty("townships")[0].GetProperty("witnessed")[0];
        Assert.Equal((0, 10, at), (code, told.GetProperty("size").GetInt32(), told.GetProperty("at").GetDateTimeOffset()));

        var key = File("key.txt", Sample.Bytes(signer.Key.ToString()));
        var other = new Journal(20, signer, [10], change: e => e.Seq == 5 ? e with { RecordedBy = "p99" } : e);
        var (mine, theirs) = (File("mine.txt", Sample.Bytes(journal.Checkpoints[0].ToText())), File("theirs.txt", Sample.Bytes(other.Checkpoints[0].ToText())));
        Assert.Equal(0, Run("--checkpoint", mine, "--key", key, "--witness", keys).Code);
        var (split, output, _) = Run("--checkpoint", mine, "--checkpoint", theirs, "--key", key);
        Assert.Equal(1, split);
        Assert.Contains("分叉", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_specifications_change_of_key_is_followed_from_the_key_before_and_from_no_other()
    {
        string Vector(string name) => File(name, Sample.Bytes(string.Concat(SpecificationTests.Lines(name).Select(line => line + "\n"))));
        var (export, before, stranger, after) = (Vector("export-handed-over"), Vector("key-before"), Vector("key"), Vector("note-after"));
        var (code, json) = Json("--export", export, "--key", before, "--checkpoint", after);
        Assert.Equal((0, true, true), (code, json.GetProperty("ok").GetBoolean(), json.GetProperty("trusted").GetBoolean()));
        Assert.Contains("旧钥匙签过交接", json.GetProperty("remarks")[0].GetProperty("what").GetString(), StringComparison.Ordinal);
        var (other, told) = Json("--export", export, "--key", stranger, "--checkpoint", after);
        Assert.Equal((1, false), (other, told.GetProperty("trusted").GetBoolean()));
        var forged = File("forged.jsonl", Sample.Bytes(System.IO.File.ReadAllText(export).Replace("next-key xiangzhi/500114205000+", "next-key xiangzhi/500114205001+", StringComparison.Ordinal)));
        Assert.Equal(1, Run("--export", forged, "--key", before).Code);
    }

    [Fact]
    public void A_printed_report_is_known_by_the_hash_that_its_close_kept()
    {
        var report = File("report.docx", Sample.Bytes("the file"));
        var hash = VerifyCommand.Hash(report);
        var period = System.Guid.Parse("0195a6c1-0000-7000-8000-0000000000c1");
        var printed = new Journal(20, signer, [], change: e => e.Seq switch
        {
            7 => e with { Matter = period, Register = "period", Action = "close", Voids = null, Corrects = null, Content = Sample.Bytes("{\"asOf\":\"2024-12-31\",\"year\":2024}") },
            9 => e with { Matter = period, Register = "period", Action = "print", Voids = null, Corrects = null, Content = Sample.Bytes($"{{\"sha256\":\"{hash}\",\"textUpTo\":7}}") },
            _ => e,
        });
        var export = File("export.jsonl", printed.Export(signer.Key));
        var (code, json) = Json("--export", export, "--report", report);
        Assert.Equal(0, code);
        Assert.Contains("2024 年度结账（第 7 条）", json.GetProperty("remarks")[0].GetProperty("what").GetString(), StringComparison.Ordinal);
        System.IO.File.AppendAllText(report, " ");
        var (changed, output, _) = Run("--export", export, "--report", report);
        Assert.Equal(1, changed);
        Assert.Contains("印出稿不符", output, StringComparison.Ordinal);
        Assert.Contains(hash, output, StringComparison.Ordinal);
        Assert.Equal(2, Run("--report", report).Code);
    }

    [Fact]
    public void A_wrong_call_or_input_ends_with_2_and_says_the_cure()
    {
        var (noise, nothing) = (File("noise.txt", [0xff, 0x00, (byte)'{', 0x0a]), File("nothing.txt", Sample.Bytes("# no key\n\n")));
        var export = File("export.jsonl", journal.Export(signer.Key));
        foreach (var args in (string[][])
            [[], ["--export"], ["--export", "nowhere.jsonl"], ["--frob", "x"], ["--receipt", noise], ["--export", noise, "--key", noise],
             ["--export", noise, "--checkpoint", noise], ["--export", noise, "--format", "xml"], ["--export", noise, "--export", noise],
             ["--export", export, "--key", nothing], ["--export", export, "--witness", nothing], ["--export", export, "--checkpoint", nothing]])
        {
            var (code, output, errors) = Run(args);
            Assert.Equal((2, ""), (code, output));
            Assert.Contains("用法", errors, StringComparison.Ordinal);
        }
        var (asked, usage, none) = Run("--help");
        Assert.Equal((0, ""), (asked, none));
        Assert.Contains("用法", usage, StringComparison.Ordinal);
        Assert.Equal(1, Run("--export", noise).Code);
        Assert.Equal(1, Run("--export", File("empty.jsonl", [])).Code);
    }

    (int Code, JsonElement Result) Json(params string[] args)
    {
        var (code, output, _) = Run([.. args, "--format", "json"]);
        return (code, JsonDocument.Parse(output).RootElement);
    }

    static (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (VerifyCommand.Run(args, output, errors), output.ToString(), errors.ToString());
    }

    string File(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
