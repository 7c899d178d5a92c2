import Glibc
import OmsorgCommands

exit(Omsorg.run(CommandLine.argc, CommandLine.unsafeArgv))
