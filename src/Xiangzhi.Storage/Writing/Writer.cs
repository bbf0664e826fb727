using Xiangzhi.Ledger;
using Xiangzhi.Registers;
using Xiangzhi.Storage.Engines;

namespace Xiangzhi.Storage.Writing;

/// <summary>
/// The single writer of a township. Acts queue up; while one transaction goes to disk the next gather, and go together.
/// No thread waits while nothing is queued.
/// </summary>
internal sealed class Writer(Func<IReadOnlyList<Sending>, IReadOnlyList<Outcome?>> commit)
{
    /// <summary>Acts of one transaction, inclusive.</summary>
    public const int MostActs = 1000;

    private readonly Lock guard = new();
    private readonly Queue<Job> queue = new();
    private bool isRunning;

    /// <summary>Sends acts together; more than <see cref="MostActs"/> go in several transactions, in order.</summary>
    public async Task<IReadOnlyList<Outcome>> Send(IReadOnlyList<Sending> acts)
    {
        if (acts.Count <= MostActs)
            return acts.Count == 0 ? [] : await Enqueue(new ActJob(acts));
        var outcomes = new List<Outcome>(acts.Count);
        foreach (var part in acts.Chunk(MostActs))
            outcomes.AddRange(await Enqueue(new ActJob(part)));
        return outcomes;
    }

    /// <summary>Work that no act may come between.</summary>
    public Task<T> Alone<T>(Func<T> work)
    {
        var job = new WorkJob<T>(work);
        Add(job);
        return job.Done.Task;
    }

    private Task<IReadOnlyList<Outcome>> Enqueue(ActJob job)
    {
        Add(job);
        return job.Done.Task;
    }

    private void Add(Job job)
    {
        lock (guard)
        {
            queue.Enqueue(job);
            if (isRunning)
                return;
            isRunning = true;
        }
        // Whoever finds the writer idle commits on the own thread, which saves two changes of threads an act; what queued up meanwhile
        // goes on elsewhere, so that nobody works for others without end.
        Step(Next());
        lock (guard)
        {
            if (queue.Count == 0)
            {
                isRunning = false;
                return;
            }
        }
        ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.Run(), this, preferLocal: false);
    }

    private void Run()
    {
        while (Next() is { Count: > 0 } jobs)
            Step(jobs);
    }

    private void Step(List<Job> jobs)
    {
        if (jobs[0] is ActJob)
            Commit([.. jobs.Cast<ActJob>()]);
        else
            jobs[0].Run();
    }

    private List<Job> Next()
    {
        lock (guard)
        {
            var jobs = new List<Job>();
            var acts = 0;
            while (queue.TryPeek(out var next))
            {
                var more = (next as ActJob)?.Acts.Count ?? MostActs;
                if (jobs.Count > 0 && acts + more > MostActs)
                    break;
                acts += more;
                jobs.Add(queue.Dequeue());
            }
            isRunning = jobs.Count > 0;
            return jobs;
        }
    }

    private void Commit(List<ActJob> jobs)
    {
        try
        {
            var outcomes = commit([.. jobs.SelectMany(j => j.Acts)]);
            var at = 0;
            foreach (var job in jobs)
            {
                var own = outcomes.Skip(at).Take(job.Acts.Count).ToList();
                at += job.Acts.Count;
                if (job.Acts.FirstOrDefault(a => a.Fault is not null)?.Fault is { } fault)
                    job.Done.SetException(fault);
                else
                    job.Done.SetResult([.. own.Select(o => o!)]);
            }
        }
        catch (Exception fault)
        {
            // Whoever sent them is told; the writer goes on with the next.
            foreach (var job in jobs)
                job.Done.TrySetException(fault);
        }
    }

    private abstract class Job
    {
        public abstract void Run();
    }

    private sealed class ActJob(IReadOnlyList<Sending> acts) : Job
    {
        public IReadOnlyList<Sending> Acts => acts;
        public TaskCompletionSource<IReadOnlyList<Outcome>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Run() => throw new InvalidOperationException("Acts are committed together.");
    }

    private sealed class WorkJob<T>(Func<T> work) : Job
    {
        public TaskCompletionSource<T> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override void Run()
        {
            try
            {
                Done.SetResult(work());
            }
            catch (Exception fault)
            {
                Done.SetException(fault);
            }
        }
    }
}

/// <summary>An act on its way.</summary>
internal sealed class Sending(ActInTurn act, Actor? actor)
{
    public ActInTurn Act => act;
    public Actor? Actor => actor;

    /// <summary>Why this one could not even be decided: a defect of the program, which must not keep others from recording.</summary>
    public Exception? Fault { get; set; }
}
