"""Usage and help texts as manuals have them: `edit [OPTIONS] ARTICLE`, no braces, no names of Python's types."""

from typing import Any

from typer.core import TyperArgument, TyperCommand


class Command(TyperCommand):
    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        return [piece.replace("{", "").replace("}", "") for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        arguments = [param for param in self.params if isinstance(param, TyperArgument)]
        options = [param for param in self.get_params(ctx) if not isinstance(param, TyperArgument)]
        if arguments:
            with formatter.section("Arguments"):
                formatter.write_dl([(param.display_name_raw, param.help or "") for param in arguments])
        with formatter.section("Options"):
            formatter.write_dl([record for param in options if (record := param.get_help_record(ctx))])
