using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Compares types with the names that data files give them.</summary>
internal static class MetadataNames
{
    /// <summary>
    /// True if the full metadata name of the type is <paramref name="metadataName"/>. Compares from the innermost name outwards, so that
    /// nearly every type is told apart without making a string.
    /// </summary>
    public static bool IsType(INamedTypeSymbol type, string metadataName)
    {
        var end = metadataName.Length;
        for (
            ISymbol symbol = type;
            symbol is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false };
            symbol = symbol.ContainingSymbol
        )
        {
            var start = end - symbol.MetadataName.Length;
            if (start < 0 || string.CompareOrdinal(metadataName, start, symbol.MetadataName, 0, symbol.MetadataName.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return symbol.ContainingSymbol is INamespaceSymbol { IsGlobalNamespace: true };
            }

            end = start - 1;
            if (metadataName[end] is not ('.' or '+'))
            {
                return false;
            }
        }

        return false;
    }
}
