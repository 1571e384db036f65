using System.Runtime.ExceptionServices;
using CsCheck;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>
/// Holds laws against generated values. A run meets the same values as every other, so that a change of the code alone decides whether it
/// passes; with the environment variable <c>PROPERTY_SEARCH</c> set, CsCheck searches among new ones (<c>CsCheck_Iter</c> says how many, or
/// <c>CsCheck_Time</c>, in seconds, for how long). With <c>PROPERTY_QUICK</c> set it meets a fifth of the values, and a failure names the
/// first one that breaks the law: mutation testing asks thousands of times whether a law holds, and never why it does not.
/// </summary>
internal static class Property
{
    private const ulong Seed = 20_261_125;

    private static readonly bool s_isSearch = IsSet("PROPERTY_SEARCH");
    private static readonly bool s_isQuick = IsSet("PROPERTY_QUICK");

    /// <summary>The law holds for each of <paramref name="count"/> values; a failure names the smallest value that breaks it.</summary>
    public static void Holds<T>(this Gen<T> values, Action<T> law, int count = 100)
    {
        if (s_isSearch)
        {
            values.Sample(law, iter: Math.Max(count, Check.Iter), threads: 1);
            return;
        }

        var random = new PCG(1, Seed);
        for (var index = 0; index < Count(count); index++)
        {
            var state = random.ToString();
            var value = values.Generate(random, null, out _);
            try
            {
                law(value);
            }
            catch (Exception exception) when (!s_isQuick)
            {
                values.Sample(law, seed: state, iter: count, threads: 1);
                ExceptionDispatchInfo.Throw(exception);
            }
        }
    }

    /// <inheritdoc cref="Holds{T}"/>
    public static void Holds<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> law, int count = 100) =>
        values.Holds(value => law(value.Item1, value.Item2), count);

    /// <inheritdoc cref="Holds{T}"/>
    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> law, int count = 100) =>
        values.Holds(value => law(value.Item1, value.Item2, value.Item3), count);

    /// <inheritdoc cref="Holds{T}"/>
    public static void Holds<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Action<T1, T2, T3, T4> law, int count = 100) =>
        values.Holds(value => law(value.Item1, value.Item2, value.Item3, value.Item4), count);

    /// <inheritdoc cref="HoldsAsync{T}"/>
    public static Task HoldsAsync<T1, T2>(this Gen<(T1, T2)> values, Func<T1, T2, Task> law, int count = 100) =>
        values.HoldsAsync(value => law(value.Item1, value.Item2), count);

    /// <summary>The law holds for each of <paramref name="count"/> values; a failure names the smallest value that breaks it.</summary>
    public static async Task HoldsAsync<T>(this Gen<T> values, Func<T, Task> law, int count = 100)
    {
        if (s_isSearch)
        {
            await values.SampleAsync(law, iter: Math.Max(count, Check.Iter), threads: 1);
            return;
        }

        var random = new PCG(1, Seed);
        for (var index = 0; index < Count(count); index++)
        {
            var state = random.ToString();
            var value = values.Generate(random, null, out _);
            try
            {
                await law(value);
            }
            catch (Exception exception) when (!s_isQuick)
            {
                await values.SampleAsync(law, seed: state, iter: count, threads: 1);
                ExceptionDispatchInfo.Throw(exception);
            }
        }
    }

    private static int Count(int count) => s_isQuick ? Math.Max(count / 5, Math.Min(count, 40)) : count;

    private static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };
}
