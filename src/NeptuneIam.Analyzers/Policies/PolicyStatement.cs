using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// One statement of a policy. Names of elements are compared with case, as AWS does; what has the wrong kind is not in view, and counts as
/// an unknown piece (in a CloudFormation template it may be a function). A hole among the properties stands for elements that are not in
/// view, never for a second one of the same name.
/// </summary>
internal sealed class PolicyStatement
{
    private ImmutableArray<ActionPattern> _actions;
    private ImmutableArray<ResourcePattern> _resources;
    private ImmutableArray<PolicyPrincipal> _principals;
    private ConditionBlock? _condition;
    private PatternSet? _actionSet;
    private PatternSet? _resourceSet;

    internal PolicyStatement(JsonObject node)
    {
        Node = node;
        MayHaveMoreElements = node.MayHaveMore;
        JsonProperty? notAction = null;
        JsonProperty? notResource = null;
        JsonProperty? notPrincipal = null;
        foreach (var property in node.Properties)
        {
            // As for JSON readers, the last of equal names counts.
            switch (property.Name.Value)
            {
                case "Sid":
                    SidProperty = property;
                    break;
                case "Effect":
                    EffectProperty = property;
                    break;
                case "Action":
                    ActionProperty = property;
                    break;
                case "NotAction":
                    notAction = property;
                    break;
                case "Resource":
                    ResourceProperty = property;
                    break;
                case "NotResource":
                    notResource = property;
                    break;
                case "Principal":
                    PrincipalProperty = property;
                    break;
                case "NotPrincipal":
                    notPrincipal = property;
                    break;
                case "Condition":
                    ConditionProperty = property;
                    break;
                default:
                    MayHaveMoreElements |= property.Name.HasHoles;
                    break;
            }
        }

        // With both of a pair the statement is broken, which is a rule's business; the positive element is in view.
        IsNotAction = ActionProperty is null && notAction is not null;
        ActionProperty ??= notAction;
        IsNotResource = ResourceProperty is null && notResource is not null;
        ResourceProperty ??= notResource;
        IsNotPrincipal = PrincipalProperty is null && notPrincipal is not null;
        PrincipalProperty ??= notPrincipal;
        Effect = (EffectProperty?.Value as JsonString)?.Value switch
        {
            "Allow" => PolicyEffect.Allow,
            "Deny" => PolicyEffect.Deny,
            _ => PolicyEffect.Unknown,
        };
    }

    /// <summary>The object it is written as.</summary>
    public JsonObject Node { get; }

    /// <summary>The property <c>Sid</c>; null if there is none.</summary>
    public JsonProperty? SidProperty { get; }

    /// <summary>The property <c>Effect</c>; null if there is none.</summary>
    public JsonProperty? EffectProperty { get; }

    /// <summary>The property <c>Action</c>, or <c>NotAction</c> if <see cref="IsNotAction"/>; null if there is neither.</summary>
    public JsonProperty? ActionProperty { get; }

    /// <summary>The property <c>Resource</c>, or <c>NotResource</c> if <see cref="IsNotResource"/>; null if there is neither.</summary>
    public JsonProperty? ResourceProperty { get; }

    /// <summary>The property <c>Principal</c>, or <c>NotPrincipal</c> if <see cref="IsNotPrincipal"/>; null if there is neither.</summary>
    public JsonProperty? PrincipalProperty { get; }

    /// <summary>The property <c>Condition</c>; null if there is none.</summary>
    public JsonProperty? ConditionProperty { get; }

    /// <summary>True if there may be elements that are not in view.</summary>
    public bool MayHaveMoreElements { get; }

    /// <summary>The statement's effect.</summary>
    public PolicyEffect Effect { get; }

    /// <summary>The statement id; null if there is none or it is not a string.</summary>
    public JsonString? Sid => SidProperty?.Value as JsonString;

    /// <summary>The patterns of Action, or of NotAction if <see cref="IsNotAction"/>.</summary>
    public ImmutableArray<ActionPattern> Actions
    {
        get
        {
            if (_actions.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref _actions,
                    ElementValues.Select(ActionProperty?.Value, node => new ActionPattern(node))
                );
            }

            return _actions;
        }
    }

    /// <summary>True if the statement is about every action except <see cref="Actions"/>.</summary>
    public bool IsNotAction { get; }

    /// <summary>True if there may be actions that are not in view.</summary>
    public bool MayHaveMoreActions => ElementValues.MayHaveMore(ActionProperty, MayHaveMoreElements);

    /// <summary>The patterns of Resource, or of NotResource if <see cref="IsNotResource"/>.</summary>
    public ImmutableArray<ResourcePattern> Resources
    {
        get
        {
            if (_resources.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref _resources,
                    ElementValues.Select(ResourceProperty?.Value, node => new ResourcePattern(node))
                );
            }

            return _resources;
        }
    }

    /// <summary>True if the statement is about every resource except <see cref="Resources"/>.</summary>
    public bool IsNotResource { get; }

    /// <summary>True if there may be resources that are not in view.</summary>
    public bool MayHaveMoreResources => ElementValues.MayHaveMore(ResourceProperty, MayHaveMoreElements);

    /// <summary>
    /// The principals of Principal, or of NotPrincipal if <see cref="IsNotPrincipal"/>; empty where the statement names none.
    /// </summary>
    public ImmutableArray<PolicyPrincipal> Principals
    {
        get
        {
            if (_principals.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _principals, ReadPrincipals());
            }

            return _principals;
        }
    }

    /// <summary>True if the statement is about every principal except <see cref="Principals"/>.</summary>
    public bool IsNotPrincipal { get; }

    /// <summary>True if there may be principals that are not in view.</summary>
    public bool MayHaveMorePrincipals =>
        PrincipalProperty?.Value is JsonObject types
            ? types.MayHaveMore || types.Properties.Any(type => type.Name.HasHoles || ElementValues.MayHaveMore(type, false))
            : ElementValues.MayHaveMore(PrincipalProperty, MayHaveMoreElements);

    /// <summary>The conditions; one per operator, key pair.</summary>
    public ConditionBlock Condition =>
        _condition ??=
            ConditionProperty is null && !MayHaveMoreElements
                ? ConditionBlock.None
                : new ConditionBlock(ConditionProperty?.Value, MayHaveMoreElements && ConditionProperty is null);

    /// <summary>The actions the statement is about.</summary>
    internal PatternSet ActionSet =>
        _actionSet ??= new PatternSet(ImmutableArray.CreateRange(Actions, action => action.Pattern), IsNotAction, MayHaveMoreActions);

    /// <summary>
    /// The resources the statement is about. A statement without the element is about whatever its policy belongs to: a role's trust policy
    /// names none.
    /// </summary>
    internal PatternSet ResourceSet =>
        _resourceSet ??=
            ResourceProperty is null && !MayHaveMoreElements
                ? PatternSet.Everything
                : new PatternSet(ImmutableArray.CreateRange(Resources, resource => resource.Pattern), IsNotResource, MayHaveMoreResources);

    /// <summary>
    /// Whether the statement is about the action, such as <c>rds</c>, <c>CreateDBCluster</c>: listed in Action, or not excepted by
    /// NotAction.
    /// </summary>
    public Certainty MatchesAction(string service, string name)
    {
        var listed = MayHaveMoreActions ? Certainty.Unknown : Certainty.No;
        foreach (var action in Actions)
        {
            listed = listed.Or(action.Matches(service, name));
            if (listed == Certainty.Yes)
            {
                break;
            }
        }

        if (!IsNotAction)
        {
            return listed;
        }

        // An empty NotAction is broken; what it means is not said.
        return Actions.IsEmpty ? Certainty.Unknown : listed.Not();
    }

    /// <summary>The property that one of the conditions is written as; null if it is not among them.</summary>
    public JsonProperty? KeyProperty(PolicyCondition condition) =>
        ConditionProperty?.Value is JsonObject operators
            ? operators
                .Properties.Where(property => property.Name == condition.Operator)
                .Select(static property => property.Value)
                .OfType<JsonObject>()
                .SelectMany(static keys => keys.Properties)
                .FirstOrDefault(property => property.Name == condition.Key)
            : null;

    private ImmutableArray<PolicyPrincipal> ReadPrincipals()
    {
        switch (PrincipalProperty?.Value)
        {
            case JsonString text:
                return ImmutableArray.Create(new PolicyPrincipal("*", text));
            case JsonObject types:
                var principals = ImmutableArray.CreateBuilder<PolicyPrincipal>();
                foreach (var type in types.Properties)
                {
                    principals.AddRange(
                        ElementValues.Select(type.Value, value => new PolicyPrincipal(type.Name.Value, value) { TypeProperty = type })
                    );
                }

                return principals.ToImmutable();
            default:
                return ImmutableArray<PolicyPrincipal>.Empty;
        }
    }
}
