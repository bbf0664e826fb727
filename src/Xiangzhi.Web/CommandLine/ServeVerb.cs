using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Xiangzhi.Storage;
using Xiangzhi.Web.Accounts;
using Xiangzhi.Web.Guards;

namespace Xiangzhi.Web.CommandLine;

internal static class ServeVerb
{
    private const string DefaultUrl = "http://localhost:5080";

    public static Command Command()
    {
        var data = Options.Data();
        var urls = new Option<string?>("--urls") { Description = "监听的地址，默认 " + DefaultUrl };
        var proxy = new Option<string?>("--proxy") { Description = "只从这个地址的代理来，由它做 https" };
        var command = new Command("serve", "打开网页；空的数据文件夹会先请您建乡镇和管理员") { data, urls, proxy };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(data), parsed.GetValue(urls) ?? DefaultUrl, parsed.GetValue(proxy) is not { } named ? null
            : IPAddress.TryParse(named, out var address) ? address : throw new UsageException($"--proxy 要写代理的 IP 地址，例如 127.0.0.1，写的是 {named}。")));
        return command;
    }

    /// <summary>Serves the sample township, made on first start.</summary>
    public static int RunSample()
    {
        var data = Path.Combine(Environment.GetEnvironmentVariable("XIANGZHI_HOME") ?? Environment.CurrentDirectory, "data", "sample");
        if (!Directory.Exists(data))
        {
            Output.Message("正在生成演示乡镇（白土乡，2023—2025）……");
            SampleVerb.Make(data, seed: 0);
        }
        return Run(data, DefaultUrl);
    }

    private static int Run(string data, string urls, IPAddress? proxy = null)
    {
        using var store = Options.Open(data, OpenMode.Create);
        foreach (var township in store.Townships)
        {
            if (township.Freshen().GetAwaiter().GetResult())
                Output.Message($"规则或台账有更新，{township.Profile.Name}的派生表已按账本重算。");
            // What a power cut kept from being printed after a close is printed now.
            Shared.Printing.Keep(township).GetAwaiter().GetResult();
        }
        foreach (var open in KeyFiles.TooOpen(store.KeyFolder))
            Output.Warning(open);
        using var app = Serving.Build(store, urls, proxy: proxy);
        try
        {
            app.Start();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new UsageException($"地址 {urls} 已有别的程序在用。请先停下它，或换一个地址：./run serve --data {data} --urls http://localhost:5081");
        }
        Output.Message($"已打开：{string.Join("、", app.Urls)}　数据：{store.Data}　按 Ctrl+C 结束。");
        if (app.Services.GetRequiredService<FirstRun>() is { IsOpen: true } first)
            Output.Message($"还没有人能登录。请打开 {app.Urls.First()}{FirstRun.Path}，用这个设置码建第一个管理员：{first.Code}");
        app.WaitForShutdown();
        return Output.Done;
    }
}
