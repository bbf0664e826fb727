using Xiangzhi.Ledger;
using Xiangzhi.Web.Tests.Offices;
using Xiangzhi.Web.Tests.Witnessing;

namespace Xiangzhi.Web.Tests.CommandLine;

/// <summary>Witnessing where there is no network, and the signing key, from the command line.</summary>
public sealed class WitnessVerbTests(WebOffice offices)
{
    [Fact]
    public async Task A_request_goes_out_by_hand_and_comes_back_signed()
    {
        var (data, district, folder) = (offices.NewFolder(), offices.NewFolder(), Directory.CreateDirectory(offices.NewFolder()).FullName);
        string File(string name) => Path.Combine(folder, name);
        var (shown, said) = Shell.Run("witness", "show", "--data", district);
        Assert.Equal(0, shown);
        var line = said.Split('\n')[0];
        await using (var town = await Watched.Open(data))
        {
            await town.Do("witness", "join", new Registers.JoinWitness { Name = "区里", KeyLine = line });
            Assert.Equal(0, Shell.Run("witness", "trust", town.Township.Key.ToString(), "--data", district).Code);
        }

        Assert.Equal(0, Shell.Run("witness", "export", "--data", data, "--witness", "区里", "--out", File("request.txt")).Code);
        Assert.Equal(0, Shell.Run("witness", "check", File("request.txt"), "--data", district, "--out", File("signed.txt")).Code);
        Assert.Equal(2, Shell.Run("witness", "take", File("request.txt"), "--data", data).Code);
        Assert.Equal(0, Shell.Run("witness", "take", File("signed.txt"), "--data", data).Code);
        var (again, _, message) = Shell.RunAll("witness", "export", "--data", data, "--witness", "区里", "--out", File("more.txt"));
        Assert.Equal(0, again);
        Assert.Contains("没有新的", message, StringComparison.Ordinal);

        Assert.Equal(0, Shell.Run("export", "--data", data, "--out", File("ledger.jsonl")).Code);
        await System.IO.File.WriteAllTextAsync(File("witness.txt"), line + "\n", TestContext.Current.CancellationToken);
        var (verified, told) = Shell.Run("verify", "--export", File("ledger.jsonl"), "--witness", File("witness.txt"));
        Assert.Equal(0, verified);
        Assert.Contains("见证 500114205 到第", told, StringComparison.Ordinal);
        Assert.Contains("见证 500114205 到第", Shell.Run("verify", "--data", data, "--witness", File("witness.txt")).Said, StringComparison.Ordinal);
        Assert.Equal(1, Shell.Run("witness", "check", File("request.txt"), "--data", district, "--out", File("twice.txt")).Code);
    }

    [Fact]
    public async Task A_reply_that_got_lost_is_asked_for_again_and_another_journal_of_the_same_key_is_refused_with_the_reason()
    {
        var (data, district, folder) = (offices.NewFolder(), offices.NewFolder(), Directory.CreateDirectory(offices.NewFolder()).FullName);
        string File(string name) => Path.Combine(folder, name);
        await using (var town = await Watched.Open(data))
        {
            await town.Do("witness", "join", new Registers.JoinWitness { Name = "区里", KeyLine = Shell.Run("witness", "show", "--data", district).Said.Split('\n')[0] });
            Assert.Equal(0, Shell.Run("witness", "trust", town.Township.Key.ToString(), "--data", district).Code);
        }
        var other = offices.CopyOf(data);
        Export(data, "request.txt");
        var size = Check("request.txt", 0);

        // The signed note never came; the office has gone on.
        await Record(data, "甲");
        Export(data, "blind.txt");
        Assert.Contains($"--old {size}", Said("blind.txt"), StringComparison.Ordinal);
        Export(data, "again.txt", "--old", $"{size}");
        Assert.True(Check("again.txt", 0) > size);
        Assert.Equal(0, Shell.Run("witness", "take", File("again.txt.signed"), "--data", data).Code);

        await Record(other, "乙");
        await Record(other, "丙");
        Export(other, "split.txt", "--old", $"{size + 1}");
        Assert.Contains("证明", Said("split.txt"), StringComparison.Ordinal);
        Assert.Contains("bad-proof", Shell.Run("witness", "show", "--data", district).Said, StringComparison.Ordinal);

        void Export(string from, string name, params string[] more) => Assert.Equal(0, Shell.Run(["witness", "export", "--data", from, "--witness", "区里", "--out", File(name), .. more]).Code);

        string Said(string name)
        {
            var (code, _, message) = Shell.RunAll("witness", "check", File(name), "--data", district, "--out", File(name + ".signed"));
            Assert.Equal(1, code);
            Assert.False(System.IO.File.Exists(File(name + ".signed")));
            return message;
        }

        long Check(string name, int code)
        {
            Assert.Equal(code, Shell.Run("witness", "check", File(name), "--data", district, "--out", File(name + ".signed")).Code);
            return Checkpoint.Parse(System.IO.File.ReadAllText(File(name + ".signed"))).Size;
        }

        static async Task Record(string data, string village)
        {
            await using var town = await Watched.Open(data);
            await town.Grow(village);
        }
    }

    [Fact]
    public async Task A_key_is_shown_changed_and_after_a_loss_begun_anew()
    {
        var data = offices.NewFolder();
        await using (await Watched.Open(data))
        {
        }
        var before = Shell.Run("key", "show", "--data", data).Said.Split('\n')[0];
        var handing = Path.Combine(Directory.CreateDirectory(offices.NewFolder()).FullName, "handing.txt");
        Assert.Equal(0, Shell.Run("key", "rotate", "--data", data, "--out", handing).Code);
        var note = Checkpoint.ParseAll(await File.ReadAllTextAsync(handing, TestContext.Current.CancellationToken)).Single();
        Assert.True(note.Verify(CheckpointKey.Parse(before)));
        Assert.Contains("旧钥匙签过交接", Shell.Run("key", "show", "--data", data).Said, StringComparison.Ordinal);
        Assert.Equal(2, Shell.Run("key", "rotate", "--data", data, "--lost").Code);

        File.Delete(Path.Combine(data, "keys", "checkpoint.pem"));
        Assert.Equal(2, Shell.Run("verify", "--data", data).Code);
        var (code, _, message) = Shell.RunAll("key", "rotate", "--data", data, "--lost");
        Assert.Equal(0, code);
        Assert.Contains("信任从这里重新开始", message, StringComparison.Ordinal);
        var (verified, told) = Shell.Run("verify", "--data", data);
        Assert.Equal(0, verified);
        Assert.Contains("信任从这里重新开始", told, StringComparison.Ordinal);
    }
}
