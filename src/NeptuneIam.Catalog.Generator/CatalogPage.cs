using System.Globalization;

namespace NeptuneIam.Catalog.Generator;

/// <summary>Writes <c>docs/catalogue.md</c>, which tells what the catalogue was made of.</summary>
internal static class CatalogPage
{
    /// <summary>The page of a package.</summary>
    public static string Write(SourcePackage package) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # The service catalogue

            The rules know what AWS's [Service Authorization Reference](https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html) says
            about every service: actions with access level, resource types, condition keys and dependent actions; resource types with the forms of their ARNs; condition keys with their types. The
            catalogue lies in the analyzers' assembly, so that nothing is asked of a network. A service is unpacked when a policy first names it.

            | | |
            |---|---|
            | Source | `{package.Name}` {package.Version} |
            | Date | {package.Date} |
            | Dependent actions | `{package.Name}` {package.DependentsVersion}, the last version that tells them |
            | Services | {package.Services.Length:N0} |
            | Actions | {package.Services.Sum(service => service.Actions.Length):N0} |
            | Resource types | {package.Services.Sum(service => service.ResourceTypes.Length):N0} |
            | Condition keys | {package.Services.Sum(service => service.Keys.Length):N0}, and {package.GlobalKeys.Length} of every service |

            What AWS has announced since that date is not in it. It gets no more certain with age: when the catalogue is older than the option
            `neptune_iam.catalog_grace_days` says (365 days by default), unknown names are information and no longer warnings. Closed services are known and not reported.

            ## Adding names

            Actions and condition keys that the catalogue lacks, of new or private services, go into a file `neptune-iam-catalog.txt`, in any folder. No rule calls them unknown then.

            ```
            # Lines that begin with # are comments; names are separated by blanks, and may have wildcards.
            [actions]
            newservice:* rds:NewAction

            [condition-keys]
            newservice:*
            ```

            The project names it to the compiler:

            ```xml
            <ItemGroup>
              <AdditionalFiles Include="neptune-iam-catalog.txt" />
            </ItemGroup>
            ```

            ## Renewing it

            Unpack the newest `{package.Name}` and version {package.DependentsVersion} of it, then:

            ```
            dotnet run --project src/NeptuneIam.Catalog.Generator -- NEWEST/package OLDER/package
            ```

            This page and `src/NeptuneIam.Analyzers/Catalog/Data/services.catalog` are written. The same packages always give the same bytes.

            ## Licence of the source

            MIT License

            Copyright (c) 2024 Act Security

            Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without
            restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
            Software is furnished to do so, subject to the following conditions:

            The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

            THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
            NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
            FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

            """
        );
}
