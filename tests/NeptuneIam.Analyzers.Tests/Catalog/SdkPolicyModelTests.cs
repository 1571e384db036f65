using System.Reflection;
using System.Runtime.Loader;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Catalog;

/// <summary>What the catalogue says of the AWS SDK's policy model is what the SDK itself does.</summary>
public sealed class SdkPolicyModelTests
{
    private static readonly Assembly Core = AssemblyLoadContext.Default.LoadFromAssemblyPath(
        References
            .AwsSdkV3.Select(static reference => reference.Display!)
            .Single(static path => path.EndsWith("AWSSDK.Core.dll", StringComparison.Ordinal))
    );

    [Fact]
    public void Every_constant_stands_for_its_action()
    {
        var constants = Core.GetExportedTypes()
            .Where(static type => type.Namespace == "Amazon.Auth.AccessControlPolicy.ActionIdentifiers")
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .ToList();
        Assert.True(constants.Count > 800, $"{constants.Count} constants");
        Assert.All(
            constants,
            static constant =>
                Assert.Equal(
                    constant.FieldType.GetProperty("ActionName")!.GetValue(constant.GetValue(null)),
                    SdkPolicyModel.ActionOf(constant.DeclaringType!.Name, constant.Name)
                )
        );
    }

    /// <summary>The last release of version 3 has no constants of OpsWorks any more.</summary>
    [Fact]
    public void No_class_is_made_up() =>
        Assert.Equal(
            ["OpsWorksActionIdentifiers"],
            SdkPolicyModel
                .ActionClasses.Select(static row => row.Class)
                .Where(static name => Core.GetType("Amazon.Auth.AccessControlPolicy.ActionIdentifiers." + name) is null)
        );

    [Fact]
    public void Every_factory_makes_the_condition_that_is_said()
    {
        var factories = Core.GetType("Amazon.Auth.AccessControlPolicy.ConditionFactory")!
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(static method => method.Name != "NewCondition")
            .ToList();
        Assert.Equal(7, factories.Count);
        foreach (var method in factories)
        {
            var known = SdkPolicyModel.ConditionOf(method.Name);
            Assert.NotNull(known);
            var made = method.Invoke(
                null,
                [
                    .. method
                        .GetParameters()
                        .Select(static parameter =>
                            parameter.ParameterType == typeof(string) ? "given" : Activator.CreateInstance(parameter.ParameterType)
                        ),
                ]
            )!;
            object? Of(string property) => made.GetType().GetProperty(property)!.GetValue(made);
            Assert.Equal(known.Key, Of("ConditionKey"));
            Assert.Equal(known.Operator ?? "DateEquals", Of("Type"));
            Assert.True(known.Operator is null || ((string[])Of("Values")!).SequenceEqual([known.Value ?? "given"]), method.Name);
        }
    }
}
