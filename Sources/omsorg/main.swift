import Glibc
import OmsorgCommands

exit(Omsorg.run(Array(CommandLine.arguments.dropFirst())))
