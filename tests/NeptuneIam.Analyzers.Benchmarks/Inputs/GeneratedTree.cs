namespace NeptuneIam.Analyzers.Benchmarks.Inputs;

/// <summary>
/// A large program without anything of AWS in it: ordinary, varied business code, the same at each run. It is the tree on which an analyzer
/// with nothing to find should cost nothing.
/// </summary>
internal static class GeneratedTree
{
    private const int FileCount = 500;

    private static readonly string[] Nouns =
    [
        "Order",
        "Invoice",
        "Shipment",
        "Customer",
        "Product",
        "Warehouse",
        "Payment",
        "Refund",
        "Basket",
        "Voucher",
        "Supplier",
        "Parcel",
        "Route",
        "Driver",
        "Vehicle",
        "Sensor",
        "Reading",
        "Forecast",
        "Station",
        "Alarm",
        "Course",
        "Lecture",
        "Student",
        "Exam",
        "Grade",
        "Recipe",
        "Ingredient",
        "Kitchen",
        "Table",
        "Booking",
    ];

    /// <summary>The files, as path and text.</summary>
    public static IEnumerable<(string Path, string Text)> Files()
    {
        var random = new Random(20_240_501);
        for (var index = 0; index < FileCount; index++)
        {
            var noun = Nouns[random.Next(Nouns.Length)];
            var file = new GeneratedFile(random, noun, index);
            file.Write("using System.Collections.Concurrent;");
            file.Write("using System.Globalization;");
            file.Write("using System.Runtime.CompilerServices;");
            file.Write("using System.Text;");
            file.Write("");
            file.Write(FormattableString.Invariant($"namespace Generated.{noun}s.Part{index};"));
            GeneratedTypes.Entity(file);
            var length = random.Next(100, 300);
            while (file.LineCount < length)
            {
                GeneratedTypes.All[random.Next(GeneratedTypes.All.Length)](file);
            }

            yield return (FormattableString.Invariant($"/generated/{noun}s/{noun}{index}.cs"), file.ToString());
        }
    }
}
